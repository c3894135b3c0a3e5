package com.orderbridge.delivery.loop;

import java.time.Duration;

/**
 * The only operation of the delivery loop on its queue. {@code TargetQueue} implements it for SQS.
 * Thread-safe.
 */
@FunctionalInterface
public interface GiveBacks {
  /**
   * Makes SQS hand a message out again.
   *
   * @param receiptHandle identifies this receive of the message
   * @param delay the time until SQS hands it out again, from 0 to 12 hours; SQS counts whole
   *     seconds
   * @throws RuntimeException if the queue cannot be reached; the message then comes back when its
   *     visibility timeout ends
   */
  void giveBack(String receiptHandle, Duration delay);
}
