package com.orderbridge.benchmarks.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.benchmarks.startup.MemoryMain;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a million delivered orders cost at one target, from requests that were counted, processor
 * time that was measured, and prices of one region.
 *
 * @param data {@code prices.json}: prices, and what is measured or assumed
 */
public record Cost(JsonNode data) {
  /** SQS's receive and delete, each of a whole batch. */
  private static final int POLLER_REQUESTS = 2;

  /**
   * How a target is deployed, and how its messages come.
   *
   * @param megabytes of its function
   * @param sideBySide deliveries of one invocation, which wait together
   * @param batch messages of one invocation
   */
  public record Deployed(int megabytes, int sideBySide, int batch) {
    /** A message that finds the queue empty, which is the dearest. */
    static Deployed alone(int megabytes) {
      return new Deployed(megabytes, 1, 1);
    }

    /** A queue that has messages waiting, which is the cheapest. */
    static Deployed fullBatches(int megabytes) {
      return new Deployed(megabytes, 2, 10);
    }

    /** The setting that a stage gets which names none. */
    public static Deployed usual() {
      return fullBatches(256);
    }
  }

  /** The prices of a repository. */
  public static Cost read(Path repository) throws IOException {
    var file = repository.resolve("functions/dev/benchmarks/prices.json");
    return new Cost(((Parsed.Tree) Json.read(Files.readString(file))).node());
  }

  /**
   * US$ per million orders.
   *
   * @param counted of one event
   * @param answerSeconds of the ERP, per call
   */
  public double perMillion(Counts counted, double answerSeconds, Deployed deployed) {
    return parts(counted, answerSeconds, deployed).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /**
   * What a million orders may cost as usually deployed, while the ERP answers as it mostly does.
   */
  public double limit() {
    return number("limit", "perMillionOrders");
  }

  /** The ERP's answer that the limit is told for. */
  public double usualAnswerSeconds() {
    return number("limit", "answerSeconds");
  }

  /** The same by what it is for, the dearest of which is mostly the wait for the ERP. */
  Map<String, Double> parts(Counts counted, double answerSeconds, Deployed deployed) {
    var wait = counted.of(Counts.TARGET) * answerSeconds / deployed.sideBySide();
    var parts = new LinkedHashMap<String, Double>();
    parts.put("waiting for the ERP", compute(wait, deployed.megabytes()));
    parts.put("the worker's own time", compute(worker(deployed), deployed.megabytes()));
    parts.put("the receiver's time", compute(receiver(), measured("receiverMegabytes")));
    parts.put("API Gateway", price("httpApiPerMillionRequests"));
    parts.put(
        "Lambda's requests", price("lambdaPerMillionRequests") * (1 + 1.0 / deployed.batch()));
    parts.put("SQS", sqs(counted.of("SendMessage") + (double) POLLER_REQUESTS / deployed.batch()));
    parts.put("DynamoDB's writes", price("dynamoDbPerMillionWrites") * counted.of("UpdateItem"));
    parts.put("the table's backup", backup());
    parts.put("logs", price("logsPerGigabyte") * logKilobytes(counted));
    return parts;
  }

  /**
   * The share of the events that X-Ray records, as Lambda samples: the first of a second, and some
   * of the others. The receiver decides, and its header takes the decision to the targets.
   */
  double traced(double perSecond) {
    var first = Math.min(perSecond, measured("tracedFirstPerSecond"));
    return (first + (perSecond - first) * measured("tracedShareOfOthers")) / perSecond;
  }

  /**
   * What X-Ray adds, in US$ per million events.
   *
   * @param traces of an event that is recorded: the receiver's, and a target's own that is linked
   */
  double tracing(double perSecond, int traces) {
    return traced(perSecond) * traces * price("xrayPerMillionTraces");
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

  /** Storage itself is free below 25 GB, some 50 million stories. */
  private double backup() {
    var gigabytes = measured("storyBytes") / 1e3;
    return gigabytes * measured("monthsKept") * price("dynamoDbRecoveryPerGigabyteMonth");
  }

  /** Kilobytes of one event are gigabytes of a million. */
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
