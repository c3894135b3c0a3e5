package com.orderbridge.receiver;

import com.orderbridge.adapters.aws.AwsCallException;
import com.orderbridge.adapters.aws.TargetQueue;
import java.util.Optional;

/**
 * Keeps authentic bodies that cannot be read. Never a 4xx for them: a few in a row would make
 * Commerce Layer stop sending all orders.
 */
final class Parking {
  private final TargetQueue reread;

  Parking(TargetQueue reread) {
    this.reread = reread;
  }

  Answer park(ParkedBody parked) {
    var message = QueuedMessage.of(parked);
    if (!message.fits()) {
      return Answer.tooLarge(Queues.LIMIT);
    }
    try {
      message.sendTo(reread, Optional.empty());
      return Answer.parked();
    } catch (AwsCallException e) {
      return Answer.unavailable(
          "queue_unreachable", "the queue cannot be reached (" + e.code() + ")");
    }
  }
}
