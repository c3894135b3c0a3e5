package com.orderbridge.receiver;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.intake.Intake;
import com.orderbridge.intake.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Reads parked bodies again. If a body still cannot be read, it goes back at once, until SQS moves
 * it to the queue {@code unreadable}. When the reader is repaired, a redrive from there brings it
 * here again.
 */
final class Reread {
  private final Intake intake;
  private final TargetQueue queue;
  private final JsonLines lines;

  Reread(Intake intake, TargetQueue queue, JsonLines lines) {
    this.intake = intake;
    this.queue = queue;
    this.lines = lines;
  }

  SQSBatchResponse handle(SQSEvent event) {
    var kept = new ArrayList<BatchItemFailure>();
    for (var message : Optional.ofNullable(event.getRecords()).orElseGet(java.util.List::of)) {
      if (!done(message)) {
        kept.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(kept);
  }

  private boolean done(SQSMessage message) {
    var taken = intake.takeParked(message.getBody());
    if (!(taken instanceof Taken.Unreadable) || firstReceive(message)) {
      log(message, taken);
    }
    return switch (taken) {
      case Taken.Accepted _, Taken.Ignored _, Taken.Parked _ -> true;
      case Taken.Unreadable _, Taken.TooLarge _ -> giveBack(message);
      case Taken.Refused _ -> false;
    };
  }

  /**
   * Only the first receive is reported, although SQS hands the message out several times before it
   * moves it.
   */
  private static boolean firstReceive(SQSMessage message) {
    var attributes = Optional.ofNullable(message.getAttributes()).orElseGet(Map::of);
    return attributes.getOrDefault("ApproximateReceiveCount", "1").equals("1");
  }

  private boolean giveBack(SQSMessage message) {
    try {
      queue.giveBack(message.getReceiptHandle(), Duration.ZERO);
    } catch (AwsCallException e) {
      // If this fails, the queue's visibility timeout gives the message back, only later.
      lines.write(JsonLines.line("giveback.failed").put("error", e.code()));
    }
    return false;
  }

  private void log(SQSMessage message, Taken taken) {
    var line = JsonLines.line("body.reread").put("messageId", message.getMessageId());
    line.put("outcome", taken.getClass().getSimpleName());
    if (taken instanceof Taken.Unreadable(var why)) {
      line.put("reason", why);
    }
    if (taken instanceof Taken.Accepted(_, var remark)) {
      remark.ifPresent(it -> line.put("remark", it));
    }
    if (taken instanceof Taken.Ignored(var why, var subject)) {
      line.put("reason", why);
      subject.ifPresent(it -> line.put("subject", it));
    }
    lines.write(line);
  }
}
