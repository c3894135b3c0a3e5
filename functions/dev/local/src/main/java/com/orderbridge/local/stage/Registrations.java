package com.orderbridge.local.stage;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.FunctionRegistration;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.FunctionDescriptor;
import com.orderbridge.core.function.KnownFunctions;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** The functions that deliver, as they register themselves on the class path. */
public final class Registrations {
  private static final List<FunctionRegistration> FOUND =
      ServiceLoader.load(DeliveryFunction.class, Registrations.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .map(FunctionRegistration.class::cast)
          .toList();

  public static final KnownFunctions KNOWN =
      new KnownFunctions(FOUND.stream().map(FunctionRegistration::descriptor).toList());

  private Registrations() {}

  /**
   * Reads the stage of a folder.
   *
   * @throws ConfigurationException with everything that is wrong in it, including a function that
   *     is not found
   */
  public static Bridge bridge(Path folder) {
    var bridge = new BridgeFiles(folder).bridge();
    var problems =
        bridge.targets().values().stream().flatMap(it -> KNOWN.problem(it).stream()).toList();
    if (!problems.isEmpty()) {
      var file = folder.resolve("bridge.json");
      throw new ConfigurationException(problems.stream().map(it -> file + ": " + it).toList());
    }
    return bridge;
  }

  /** Returns the function of a target that was checked before. */
  public static FunctionRegistration of(TargetConfig target) {
    FunctionDescriptor wanted = KNOWN.required(target);
    return FOUND.stream().filter(it -> it.descriptor().equals(wanted)).findFirst().orElseThrow();
  }
}
