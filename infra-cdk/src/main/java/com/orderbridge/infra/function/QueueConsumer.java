package com.orderbridge.infra.function;

import com.orderbridge.infra.resource.Accepted;
import java.util.List;
import software.amazon.awscdk.services.lambda.EventSourceMappingOptions;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * A function that takes messages from a queue. It reports failure for each message, so that one
 * order that waits does not hold up the others of its batch.
 *
 * @param batchSize the most messages of one invocation
 * @param maximumConcurrency the most invocations at the same time
 */
public record QueueConsumer(JavaFunction function, int batchSize, int maximumConcurrency) {
  /** What Lambda needs to poll, and what the function needs to give a message back. */
  private static final List<String> CONSUME =
      List.of(
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ChangeMessageVisibility");

  public void takeFrom(Queue queue) {
    function.allow(CONSUME, queue.getQueueArn());
    var mapping = function.live().addEventSourceMapping("messages", options(queue));
    Accepted.finding(
        mapping,
        "Serverless-LambdaEventSourceMappingDestination",
        "A queue has no such destination: what fails stays in it, until SQS moves it to the DLQ.");
  }

  private EventSourceMappingOptions options(Queue queue) {
    return EventSourceMappingOptions.builder()
        .eventSourceArn(queue.getQueueArn())
        .batchSize(batchSize)
        .maxConcurrency(maximumConcurrency)
        .reportBatchItemFailures(true)
        .build();
  }
}
