package com.orderbridge.receiver;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.json.Utf8Text;
import com.orderbridge.intake.queue.IntakeQueue;
import com.orderbridge.intake.queue.QueueRefusal;
import java.util.Map;
import java.util.Optional;

/** An SQS queue to which the intake sends. */
record SqsQueue(TargetQueue queue) implements IntakeQueue {
  @Override
  public String send(
      Utf8Text body, String group, Map<String, String> attributes, Optional<String> trace) {
    try {
      return queue.send(body, group, attributes, trace);
    } catch (AwsCallException e) {
      throw new QueueRefusal(e.code(), e);
    }
  }
}
