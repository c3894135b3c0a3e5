package com.orderbridge.core.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a log line a CloudWatch metric as well, in the embedded metric format. The namespace is
 * {@code OrderBridge}. Each metric is a field of the line: a number of milliseconds or seconds if
 * its name ends so, else a count.
 */
public final class Metrics {
  private static final String NAMESPACE = "OrderBridge";

  private Metrics() {}

  /**
   * Adds counts to a line.
   *
   * @param line the line, which is changed; it must have a field {@code stage}
   * @param dimension the field of the line by which the counts are grouped, in addition to the
   *     stage
   * @param at the time of the metrics
   * @param counts the values by the names of the metrics
   * @return the same line
   */
  public static ObjectNode count(
      ObjectNode line, String dimension, Instant at, Map<String, Long> counts) {
    var aws = line.putObject("_aws").put("Timestamp", at.toEpochMilli());
    var directive = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add("stage").add(dimension);
    var metrics = directive.putArray("Metrics");
    counts.forEach(
        (name, count) -> {
          metrics.addObject().put("Name", name).put("Unit", unit(name));
          line.put(name, count);
        });
    return line;
  }

  private static String unit(String name) {
    return Stream.of("Milliseconds", "Seconds").filter(name::endsWith).findFirst().orElse("Count");
  }
}
