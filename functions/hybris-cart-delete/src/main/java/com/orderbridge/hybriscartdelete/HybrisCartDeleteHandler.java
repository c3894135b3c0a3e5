package com.orderbridge.hybriscartdelete;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.TargetFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** The Lambda handler that deletes the carts of placed orders. */
public final class HybrisCartDeleteHandler implements RequestStreamHandler {
  private final TargetFunction function;

  /** Lambda calls this constructor. */
  public HybrisCartDeleteHandler() {
    this(System.getenv(), InstantSource.system());
  }

  public HybrisCartDeleteHandler(Map<String, String> environment, InstantSource clock) {
    this.function = TargetFunction.wire(environment, clock, new HybrisRegistration());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handle(input, output, context);
  }
}
