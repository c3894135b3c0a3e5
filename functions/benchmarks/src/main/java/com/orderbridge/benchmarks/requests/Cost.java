package com.orderbridge.benchmarks.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.benchmarks.startup.MemoryMain;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a million delivered orders cost at one target, from requests that were counted, processor
 * time that was measured, and prices of one region.
 *
 * @param data {@code prices.json}: prices, and what is measured or assumed
 */
record Cost(JsonNode data) {
  /** The index by order is written once, with the first claim of an order at a target. */
  private static final int INDEX_WRITES = 1;

  /** SQS's receive and delete, each of a whole batch. */
  private static final int POLLER_REQUESTS = 2;

  /**
   * How a target is deployed.
   *
   * @param megabytes of its function
   * @param sideBySide deliveries of one invocation, which wait together: its batch has as many
   */
  record Deployed(int megabytes, int sideBySide) {}

  /**
   * US$ per million orders.
   *
   * @param counted of one event
   * @param answerSeconds of the ERP, per call
   */
  double perMillion(Counts counted, double answerSeconds, Deployed deployed) {
    return parts(counted, answerSeconds, deployed).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** The same by what it is for, the dearest of which is mostly the wait for the ERP. */
  Map<String, Double> parts(Counts counted, double answerSeconds, Deployed deployed) {
    var batch = deployed.sideBySide();
    var wait = counted.of(Counts.TARGET) * answerSeconds / batch;
    var parts = new LinkedHashMap<String, Double>();
    parts.put("waiting for the ERP", compute(wait, deployed.megabytes()));
    parts.put("the worker's own time", compute(worker(deployed), deployed.megabytes()));
    parts.put("the receiver's time", compute(receiver(), measured("receiverMegabytes")));
    parts.put("API Gateway", price("httpApiPerMillionRequests"));
    parts.put("Lambda's requests", price("lambdaPerMillionRequests") * (1 + 1.0 / batch));
    parts.put("SQS", sqs(counted.of("SendMessage") + (double) POLLER_REQUESTS / batch));
    parts.put(
        "DynamoDB's writes",
        price("dynamoDbPerMillionWrites") * (counted.of("UpdateItem") + INDEX_WRITES));
    parts.put("the table's backup", backup());
    parts.put("logs", price("logsPerGigabyte") * logKilobytes(counted));
    return parts;
  }

  /** Its writes are waited for as the ERP is; its own work has a share of a processor. */
  private double worker(Deployed deployed) {
    return measured("tableMillis") / 1e3 / deployed.sideBySide()
        + processor("workerCpuMillis", deployed.megabytes());
  }

  private double receiver() {
    return measured("queueMillis") / 1e3
        + processor("receiverCpuMillis", measured("receiverMegabytes"));
  }

  private double processor(String millis, double megabytes) {
    return measured(millis) / 1e3 / Math.min(1, megabytes / MemoryMain.ONE_PROCESSOR);
  }

  private double sqs(double requests) {
    return requests * (price("sqsPerMillionRequests") + price("sqsFairQueuesPerMillionRequests"));
  }

  /** Storage itself is free below 25 GB, some 40 million stories. */
  private double backup() {
    var gigabytes = measured("storyBytes") / 1e3;
    return gigabytes * measured("monthsKept") * price("dynamoDbRecoveryPerGigabyteMonth");
  }

  /** Of a million events gigabytes, of one kilobytes. */
  private double logKilobytes(Counts counted) {
    return (counted.of(Counts.LOG_BYTES) + measured("accessLogBytes")) / 1e3;
  }

  private double compute(double seconds, double megabytes) {
    return seconds * megabytes / 1024 * price("lambdaArm64PerGigabyteSecond") * 1_000_000;
  }

  private double price(String name) {
    return number("prices", name);
  }

  private double measured(String name) {
    return number("measured", name);
  }

  private double number(String group, String name) {
    var value = data.path(group).path(name);
    if (!value.isNumber()) {
      throw new IllegalStateException("prices.json has no " + group + "." + name);
    }
    return value.asDouble();
  }
}
