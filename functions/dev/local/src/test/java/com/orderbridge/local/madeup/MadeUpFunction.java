package com.orderbridge.local.madeup;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.FunctionRegistration;
import com.orderbridge.aws.function.SystemRegistration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Registers a function of its own, with a system of its own. */
public final class MadeUpFunction implements FunctionRegistration {
  @Override
  public String name() {
    return "made-up";
  }

  @Override
  public Class<? extends RequestStreamHandler> handler() {
    return MadeUpHandler.class;
  }

  @Override
  public RequestStreamHandler start(Map<String, String> environment, InstantSource clock) {
    return new MadeUpHandler(environment, clock);
  }

  @Override
  public List<SystemRegistration> systems() {
    return List.of(new Fax());
  }
}
