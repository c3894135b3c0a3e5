package com.orderbridge.infra.order;

import com.orderbridge.core.step.Stop.Unavailable;
import com.orderbridge.infra.resource.Metrics;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;

/**
 * Counts in the log of a target's function the attempts at which the target refused our
 * credentials.
 */
public final class RefusedCredentials {
  public static final String METRIC = "CredentialsRefused";

  private RefusedCredentials() {}

  public static void count(LogGroup log) {
    MetricFilter.Builder.create(log, "credentials")
        .logGroup(log)
        .filterPattern(FilterPattern.stringValue("$.code", "=", Unavailable.CREDENTIALS))
        .metricNamespace(Metrics.NAMESPACE)
        .metricName(METRIC)
        .metricValue("1")
        .dimensions(new TreeMap<>(Map.of("stage", "$.stage", "target", "$.target")))
        .build();
  }
}
