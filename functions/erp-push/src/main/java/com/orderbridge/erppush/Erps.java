package com.orderbridge.erppush;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.delivery.Target;
import java.util.List;
import java.util.ServiceLoader;

/** The ERPs for which this function can be deployed, which are all that are registered. */
public final class Erps {
  /**
   * The registered ERPs. They are loaded with this class's own loader, because the class that
   * checks a stage has another one.
   */
  static final List<Erp> FOUND =
      ServiceLoader.load(Erp.class, Erps.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Erps() {}

  /**
   * Builds the ERP of a target.
   *
   * @throws ConfigurationException if its configuration is wrong
   */
  public static Target of(TargetParts parts) {
    return new ErpPush().target(parts);
  }

  /**
   * Returns the stub that replaces a target's ERP in a rehearsal.
   *
   * @throws ConfigurationException if its configuration is wrong
   */
  static HttpCalls rehearsalStub(TargetConfig config) {
    return new ErpPush().rehearsalStub(config);
  }
}
