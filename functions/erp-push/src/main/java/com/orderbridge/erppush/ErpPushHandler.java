package com.orderbridge.erppush;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.orderbridge.adapters.function.TargetFunction;
import java.time.InstantSource;
import java.util.Map;

/** Lambda: events of one ERP's queue into that ERP. */
public final class ErpPushHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final TargetFunction function;

  /** As Lambda makes it. */
  public ErpPushHandler() {
    this(System.getenv(), InstantSource.system());
  }

  public ErpPushHandler(Map<String, String> environment, InstantSource clock) {
    this.function = TargetFunction.wire(environment, clock, Erps::of, Erps::madeUp);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return function.handle(event, context);
  }
}
