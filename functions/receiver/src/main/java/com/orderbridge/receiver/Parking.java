package com.orderbridge.receiver;

import com.orderbridge.adapters.aws.AwsCallException;
import com.orderbridge.adapters.aws.TargetQueue;
import java.util.Optional;

/**
 * Keeps authentic bodies that cannot be read. Never a 4xx for them: a few in a row would make
 * Commerce Layer stop sending all orders.
 */
final class Parking {
  /**
   * What became of one.
   *
   * @param messageId under which the queue has it, if it has
   */
  record Parked(Answer answer, Optional<String> messageId) {
    static Parked not(Answer answer) {
      return new Parked(answer, Optional.empty());
    }
  }

  private final TargetQueue reread;

  Parking(TargetQueue reread) {
    this.reread = reread;
  }

  Parked park(ParkedBody parked) {
    var message = QueuedMessage.of(parked);
    if (!message.fits()) {
      return Parked.not(Answer.tooLarge(Queues.LIMIT));
    }
    try {
      return new Parked(Answer.parked(), Optional.of(message.sendTo(reread, Optional.empty())));
    } catch (AwsCallException e) {
      return Parked.not(
          Answer.unavailable(
              "queue_unreachable", "the queue cannot be reached (" + e.code() + ")"));
    }
  }
}
