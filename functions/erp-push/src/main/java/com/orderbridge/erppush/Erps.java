package com.orderbridge.erppush;

import com.orderbridge.adapters.config.ConfigurationException;
import com.orderbridge.adapters.function.TargetParts;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.erppush.businesscentral.BusinessCentral;
import com.orderbridge.erppush.sapbusinessone.SapBusinessOne;
import java.util.List;

/** The ERPs that this function can be deployed for, by {@code system} of a target. */
public final class Erps {
  private Erps() {}

  /**
   * The ERP of a target.
   *
   * @throws ConfigurationException if its configuration is not right
   */
  public static Target of(TargetParts parts) {
    return switch (parts.config().system()) {
      case "business-central" -> BusinessCentral.of(parts);
      case "sap-business-one" -> SapBusinessOne.of(parts);
      default -> throw unknown(parts.config());
    };
  }

  /**
   * The API of a target's ERP as a rehearsal meets it: answered within the process.
   *
   * @throws ConfigurationException if its configuration is not right
   */
  static HttpCalls madeUp(TargetConfig config) {
    return switch (config.system()) {
      case "business-central" -> BusinessCentral.madeUp(config);
      case "sap-business-one" -> SapBusinessOne.madeUp(config);
      default -> throw unknown(config);
    };
  }

  private static ConfigurationException unknown(TargetConfig config) {
    return new ConfigurationException(
        List.of(
            "targets.%s.system is %s; known are: business-central, sap-business-one"
                .formatted(config.name(), config.system())));
  }
}
