package com.orderbridge.local.dryrun;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.SystemDescriptor;
import com.orderbridge.local.stage.Registrations;
import java.util.Optional;
import java.util.ServiceLoader;

/** What takes the place of one business system in a dry run, as it registers itself. */
public interface SystemStandIn {
  /** The system's name. */
  String system();

  /**
   * One for a target.
   *
   * @param hasOrder whether the order of the event is in it
   */
  StandIn standIn(TargetConfig target, boolean hasOrder);

  /** Empty if none is registered for the target's system. */
  static Optional<StandIn> of(TargetConfig target, boolean hasOrder) {
    var system =
        Registrations.KNOWN.systemOf(target).map(SystemDescriptor::name).orElse(target.system());
    return ServiceLoader.load(SystemStandIn.class, SystemStandIn.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(it -> it.system().equals(system))
        .findFirst()
        .map(it -> it.standIn(target, hasOrder));
  }
}
