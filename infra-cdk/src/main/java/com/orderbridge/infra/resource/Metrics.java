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

/** What the functions count, under the names that they write into their log lines. */
public record Metrics(String stage) {
  public static final String NAMESPACE = "OrderBridge";

  private static final List<String> GOOD = List.of("Delivered", "AlreadyDelivered", "Skipped");
  private static final String FORGED = "Answered401";
  private static final String CLOSED = "Unavailable";
  private static final List<String> BAD = List.of("Retry", CLOSED, "Rejected");

  /** Of a source: {@code Accepted}, {@code Ignored}, {@code Parked}, {@code Answered401} … */
  public Metric ofSource(String source, String name) {
    return counted("source", source, name);
  }

  /** Of a source's secret: {@code SecretUnusable}, {@code SecretShort}. */
  public Metric ofSecret(String secret, String name) {
    return counted("secret", secret, name);
  }

  /** Of a target: the names of the outcomes. */
  public Metric ofTarget(String target, String name) {
    return counted("target", target, name);
  }

  /**
   * The greatest age of what waits, in seconds and without planned windows. An hour, because what
   * waits is reported every half hour: the 0 of one that was settled is not the greatest as long as
   * another one waits. See {@code Ages} of the functions.
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

  /** Of a route of the front door, as API Gateway names it. */
  public Metric ofRoute(String route, String name) {
    return counted("route", route, name);
  }

  /**
   * One if of an hour's requests three or more, and a fifth or more, had no valid signature; else
   * zero. So a source of ten orders a day is heard as soon as one of a thousand.
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

  /** In percent of an hour's attempts; a hundred while these are too few to judge by. */
  public MathExpression successRate(String target) {
    var all = sum(GOOD) + "+" + sum(BAD);
    var rate = "IF((%1$s)>=10, 100*(%2$s)/(%1$s), 100)".formatted(all, sum(GOOD));
    return hourly(target, Stream.concat(GOOD.stream(), BAD.stream()), rate);
  }

  /** One if an hour brought nothing but {@code Unavailable}, else zero. */
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

  /** An hour without a count is an hour with none. */
  private static String filled(String name) {
    return "FILL(" + id(name) + ",0)";
  }

  /** CloudWatch wants ids in expressions that begin with a small letter. */
  private static String id(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
