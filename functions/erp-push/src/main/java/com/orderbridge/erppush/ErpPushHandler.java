package com.orderbridge.erppush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.orderbridge.aws.function.TargetFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Lambda: events of one ERP's queue into that ERP. */
public final class ErpPushHandler implements RequestStreamHandler {
  private final TargetFunction function;

  /** As Lambda makes it. */
  public ErpPushHandler() {
    this(System.getenv(), InstantSource.system());
  }

  public ErpPushHandler(Map<String, String> environment, InstantSource clock) {
    this.function = TargetFunction.wire(environment, clock, new ErpPush());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    function.handle(input, output, context);
  }
}
