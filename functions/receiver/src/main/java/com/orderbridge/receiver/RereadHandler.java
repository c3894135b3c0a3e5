package com.orderbridge.receiver;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;

/**
 * The Lambda handler that reads parked bodies again. It rehearses nothing before a snapshot,
 * because it runs only after a reader was repaired, and nobody waits for it.
 */
public final class RereadHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Reread reread;

  /** Lambda calls this constructor. */
  public RereadHandler() {
    this(System.getenv());
  }

  public RereadHandler(Map<String, String> environment) {
    this.reread = new ReceiverWiring(environment).reread();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return reread.handle(event);
  }
}
