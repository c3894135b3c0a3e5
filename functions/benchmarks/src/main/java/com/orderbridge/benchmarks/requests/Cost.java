package com.orderbridge.benchmarks.requests;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a million delivered events cost, from requests that were counted and prices of one region.
 *
 * @param prices {@code prices.json}
 */
record Cost(JsonNode prices) {
  /** The receiver's billed time on AWS is mostly SQS's answer: assumed, not measured here. */
  static final double RECEIVER_SECONDS = 0.015;

  /** A line of the receiver and one of the worker, with Lambda's own: assumed from their length. */
  private static final double LOG_GIGABYTES_PER_MILLION = 1.5;

  /** SQS's receive and delete, one batch each; without a flood a batch is one message. */
  private static final int POLLER_REQUESTS = 2;

  /** The index by order is written once, with the first claim of an order at a target. */
  private static final int INDEX_WRITES = 1;

  /**
   * US$ per million orders at one target.
   *
   * @param counted of one event
   * @param answerSeconds of the ERP, per call
   * @param sideBySide deliveries of one invocation, which share its time
   */
  double perMillion(Counts counted, double answerSeconds, double gigabytes, int sideBySide) {
    return price("httpApiPerMillionRequests")
        + price("lambdaPerMillionRequests") * 2
        + compute(RECEIVER_SECONDS, 1.0)
        + compute(counted.of(Counts.TARGET) * answerSeconds / sideBySide, gigabytes)
        + price("sqsPerMillionRequests") * (counted.of("SendMessage") + POLLER_REQUESTS)
        + price("dynamoDbPerMillionWrites") * (counted.of("UpdateItem") + INDEX_WRITES)
        + price("logsPerGigabyte") * LOG_GIGABYTES_PER_MILLION;
  }

  private double compute(double seconds, double gigabytes) {
    return seconds * gigabytes * price("lambdaArm64PerGigabyteSecond") * 1_000_000;
  }

  private double price(String name) {
    return prices.path(name).asDouble();
  }
}
