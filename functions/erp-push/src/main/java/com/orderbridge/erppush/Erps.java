package com.orderbridge.erppush;

import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.ConfigurationException;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.delivery.Target;
import java.util.List;
import java.util.ServiceLoader;

/** The ERPs that this function can be deployed for: those that are registered. */
public final class Erps {
  /** With this class's own loader: who checks a stage has another one. */
  static final List<Erp> FOUND =
      ServiceLoader.load(Erp.class, Erps.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Erps() {}

  /**
   * The ERP of a target.
   *
   * @throws ConfigurationException if its configuration is not right
   */
  public static Target of(TargetParts parts) {
    return new ErpPush().target(parts);
  }

  /**
   * What answers in the place of a target's ERP in a rehearsal.
   *
   * @throws ConfigurationException if its configuration is not right
   */
  static HttpCalls rehearsalStub(TargetConfig config) {
    return new ErpPush().rehearsalStub(config);
  }
}
