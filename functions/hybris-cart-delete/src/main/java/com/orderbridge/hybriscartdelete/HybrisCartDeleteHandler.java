package com.orderbridge.hybriscartdelete;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.orderbridge.adapters.function.TargetFunction;
import java.time.InstantSource;
import java.util.Map;

/** Lambda: orders placed, to carts deleted. */
public final class HybrisCartDeleteHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final TargetFunction function;

  /** As Lambda makes it. */
  public HybrisCartDeleteHandler() {
    this(System.getenv(), InstantSource.system());
  }

  public HybrisCartDeleteHandler(Map<String, String> environment, InstantSource clock) {
    this.function =
        TargetFunction.wire(environment, clock, HybrisCartDelete::of, _ -> new MadeUpOcc());
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return function.handle(event, context);
  }
}
