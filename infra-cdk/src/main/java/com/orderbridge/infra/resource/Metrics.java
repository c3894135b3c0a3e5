package com.orderbridge.infra.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** The metrics that the functions count, under the names that they write into their log lines. */
public record Metrics(String stage) {
  public static final String NAMESPACE = "OrderBridge";

  private static final List<String> GOOD = List.of("Delivered", "AlreadyDelivered", "Skipped");
  private static final String FORGED = "Answered401";
  private static final String CLOSED = "Unavailable";
  private static final List<String> BAD = List.of("Retry", CLOSED, "Rejected");

  /**
   * Returns a metric of a source: {@code Accepted}, {@code Ignored}, {@code Parked}, {@code
   * Answered401} …
   */
  public Metric ofSource(String source, String name) {
    return counted("source", source, name);
  }

  /** Returns a metric of a source's secret: {@code SecretUnusable}, {@code SecretShort}. */
  public Metric ofSecret(String secret, String name) {
    return counted("secret", secret, name);
  }

  /** Returns a metric of a target. Its name is that of an outcome. */
  public Metric ofTarget(String target, String name) {
    return counted("target", target, name);
  }

  /**
   * Returns the greatest age of the messages that wait, in seconds, without planned windows. The
   * period is an hour, because each waiting message is reported at least every half hour. A settled
   * message reports 0, which is not the greatest while another one waits. See {@code Ages} in
   * functions/shared/delivery.
   */
  public Metric waiting(String target) {
    return ofTarget(target, "WaitingSeconds")
        .with(MetricOptions.builder().statistic("Maximum").period(Duration.hours(1)).build());
  }

  private Metric counted(String dimension, String value, String name) {
    return Metric.Builder.create()
        .namespace(NAMESPACE)
        .metricName(name)
        .dimensionsMap(Map.of("stage", stage, dimension, value))
        .statistic("Sum")
        .period(Duration.minutes(5))
        .label(name)
        .build();
  }

  /** Returns a metric of a route of the front door, by API Gateway's name of the route. */
  public Metric ofRoute(String route, String name) {
    return counted("route", route, name);
  }

  /**
   * Returns 1 if, in an hour, at least three requests and at least a fifth of all requests had no
   * valid signature; otherwise 0. So the alarm works for a source of ten orders a day as well as
   * for one of a thousand.
   */
  public MathExpression forged(String source) {
    var all = sum(List.of(FORGED, "Accepted", "Ignored", "Parked"));
    var forged = filled(FORGED);
    var metrics = new TreeMap<String, IMetric>();
    List.of(FORGED, "Accepted", "Ignored", "Parked")
        .forEach(it -> metrics.put(id(it), ofSource(source, it)));
    return MathExpression.Builder.create()
        .expression("IF(%1$s>=3 AND 5*%1$s>=%2$s, 1, 0)".formatted(forged, all))
        .usingMetrics(metrics)
        .period(Duration.hours(1))
        .build();
  }

  /**
   * Returns the percentage of an hour's attempts that succeeded. It is 100 if there were fewer than
   * ten.
   */
  public MathExpression successRate(String target) {
    var all = sum(GOOD) + "+" + sum(BAD);
    var rate = "IF((%1$s)>=10, 100*(%2$s)/(%1$s), 100)".formatted(all, sum(GOOD));
    return hourly(target, Stream.concat(GOOD.stream(), BAD.stream()), rate);
  }

  /** Returns 1 if all attempts of an hour ended as {@code Unavailable}, otherwise 0. */
  public MathExpression closed(String target) {
    var closed = "IF(%s>0 AND (%s)==0, 1, 0)".formatted(filled(CLOSED), sum(GOOD));
    return hourly(target, Stream.concat(GOOD.stream(), Stream.of(CLOSED)), closed);
  }

  private MathExpression hourly(String target, Stream<String> names, String expression) {
    var metrics = new TreeMap<String, IMetric>();
    names.forEach(it -> metrics.put(id(it), ofTarget(target, it)));
    return MathExpression.Builder.create()
        .expression(expression)
        .usingMetrics(metrics)
        .period(Duration.hours(1))
        .build();
  }

  private static String sum(List<String> names) {
    return String.join("+", names.stream().map(Metrics::filled).toList());
  }

  /** An hour without a count counts as 0. */
  private static String filled(String name) {
    return "FILL(" + id(name) + ",0)";
  }

  /** CloudWatch demands that ids in expressions begin with a small letter. */
  private static String id(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
