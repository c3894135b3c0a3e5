package com.orderbridge.infra.door;

import com.orderbridge.infra.resource.Metrics;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;

/**
 * Counts in the access log the requests that API Gateway held back. The receiver never sees them.
 */
public final class Throttled {
  public static final String METRIC = "Throttled";

  private Throttled() {}

  public static void count(LogGroup accessLog) {
    MetricFilter.Builder.create(accessLog, "throttled")
        .logGroup(accessLog)
        .filterPattern(FilterPattern.stringValue("$.status", "=", "429"))
        .metricNamespace(Metrics.NAMESPACE)
        .metricName(METRIC)
        .metricValue("1")
        .dimensions(new TreeMap<>(Map.of("stage", "$.stage", "route", "$.route")))
        .build();
  }
}
