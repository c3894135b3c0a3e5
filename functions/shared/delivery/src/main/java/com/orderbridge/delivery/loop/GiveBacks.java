package com.orderbridge.delivery.loop;

import java.time.Duration;

/** The one thing that the delivery loop does to its queue; {@code TargetQueue} does it to SQS. */
@FunctionalInterface
public interface GiveBacks {
  void giveBack(String receiptHandle, Duration delay);
}
