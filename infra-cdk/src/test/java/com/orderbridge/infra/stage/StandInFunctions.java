package com.orderbridge.infra.stage;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.function.DeliveryFunction;
import com.orderbridge.core.function.FunctionDescriptor;
import com.orderbridge.core.function.SystemDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Stand-ins for the functions that deliver. Each registers itself as the real one does. */
final class StandInFunctions {
  private static final Map<String, Class<? extends DeliveryFunction>> REGISTRATIONS =
      Map.of("erp-push", ErpPush.class, "hybris-cart-delete", HybrisCartDelete.class);

  private StandInFunctions() {}

  /** Returns the files of a function's zip. */
  static Map<String, String> zip(String function) {
    return Optional.ofNullable(REGISTRATIONS.get(function))
        .map(StandInFunctions::zip)
        .orElseGet(() -> new TreeMap<>(Map.of("stands-for", function)));
  }

  static Map<String, String> zip(Class<? extends DeliveryFunction> registration) {
    var service = "META-INF/services/" + DeliveryFunction.class.getName();
    return new TreeMap<>(Map.of("stands-for", name(registration), service, registration.getName()));
  }

  static String name(Class<? extends DeliveryFunction> registration) {
    try {
      return registration.getConstructor().newInstance().descriptor().name();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Describes itself as {@code erp-push} does. */
  public static final class ErpPush implements DeliveryFunction {
    @Override
    public FunctionDescriptor descriptor() {
      return new FunctionDescriptor(
          "erp-push",
          "com.orderbridge.erppush.ErpPushHandler",
          List.of(
              new SystemDescriptor("business-central", true, 8, OptionalInt.of(5)),
              new SystemDescriptor("sap-business-one", true, 8)));
    }

    @Override
    public List<String> problems(Bridge bridge) {
      return List.of();
    }
  }

  /** Describes itself as {@code hybris-cart-delete} does. */
  public static final class HybrisCartDelete implements DeliveryFunction {
    @Override
    public FunctionDescriptor descriptor() {
      return new FunctionDescriptor(
          "hybris-cart-delete",
          "com.orderbridge.hybriscartdelete.HybrisCartDeleteHandler",
          List.of(new SystemDescriptor("sap-commerce", false, 5)));
    }

    @Override
    public List<String> problems(Bridge bridge) {
      return List.of();
    }
  }
}
