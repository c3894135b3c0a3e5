package com.orderbridge.erppush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.TargetFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** The Lambda function that delivers the events of one ERP's queue to that ERP. */
public final class ErpPushHandler implements RequestStreamHandler {
  private final TargetFunction function;

  /** Starts the function as Lambda does. */
  public ErpPushHandler() {
    this(System.getenv(), InstantSource.system());
  }

  /** Starts the function with an environment and a clock of the caller's. */
  public ErpPushHandler(Map<String, String> environment, InstantSource clock) {
    this.function = TargetFunction.wire(environment, clock, new ErpPush());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handle(input, output, context);
  }
}
