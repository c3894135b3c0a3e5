package com.orderbridge.local.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What CloudWatch tells one metric from another by. */
record Metric(String namespace, String name, Map<String, String> dimensions) {
  Metric {
    dimensions = Map.copyOf(dimensions);
  }

  /** From an alarm, or the {@code Metric} of one of its {@code MetricStat}. */
  static Metric of(JsonNode json, Template template) {
    var dimensions = new TreeMap<String, String>();
    json.path("Dimensions")
        .forEach(it -> dimensions.put(it.path("Name").asText(), template.text(it.path("Value"))));
    return new Metric(
        json.path("Namespace").asText(), json.path("MetricName").asText(), dimensions);
  }
}
