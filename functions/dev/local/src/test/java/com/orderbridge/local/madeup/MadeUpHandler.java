package com.orderbridge.local.madeup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.TargetFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Lambda: orders, by fax. */
public final class MadeUpHandler implements RequestStreamHandler {
  private final TargetFunction function;

  MadeUpHandler(Map<String, String> environment, InstantSource clock) {
    this.function = TargetFunction.wire(environment, clock, new MadeUpFunction());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handle(input, output, context);
  }
}
