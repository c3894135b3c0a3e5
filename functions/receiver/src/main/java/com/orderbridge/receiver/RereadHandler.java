package com.orderbridge.receiver;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;

/**
 * Lambda: the receiver's reading half, for bodies that were parked. It rehearses nothing before a
 * snapshot: it runs when a reader has been mended, and nobody waits for it.
 */
public final class RereadHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Reread reread;

  /** As Lambda makes it. */
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
