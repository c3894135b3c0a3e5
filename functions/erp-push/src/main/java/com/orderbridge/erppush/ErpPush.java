package com.orderbridge.erppush;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.FunctionRegistration;
import com.orderbridge.core.config.Bridge;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code erp-push}: brings orders, refunds and cancellations into the ERPs that are registered
 * here.
 */
public final class ErpPush implements FunctionRegistration {
  static final String NAME = "erp-push";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<? extends RequestStreamHandler> handler() {
    return ErpPushHandler.class;
  }

  @Override
  public RequestStreamHandler start(Map<String, String> environment, InstantSource clock) {
    return new ErpPushHandler(environment, clock);
  }

  @Override
  public List<Erp> systems() {
    return Erps.FOUND;
  }

  /**
   * Adds the problems of sources that share a company, because no source may reach the documents of
   * another.
   */
  @Override
  public List<String> problems(Bridge bridge) {
    var targets = FunctionRegistration.super.problems(bridge);
    return Stream.concat(targets.stream(), SharedCompanies.problems(bridge).stream()).toList();
  }
}
