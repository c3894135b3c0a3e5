package com.orderbridge.local.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps metrics: those of log lines, those of metric filters, and AWS's own. */
final class CloudWatch {
  private final Template template;
  private final Map<Metric, NavigableMap<Instant, List<Double>>> values = new HashMap<>();

  CloudWatch(Template template) {
    this.template = template;
  }

  /** As AWS's services count by themselves. */
  void put(Metric metric, double value, Instant at) {
    values
        .computeIfAbsent(metric, _ -> new TreeMap<>())
        .computeIfAbsent(at, _ -> new ArrayList<>())
        .add(value);
  }

  /**
   * One line of a log group.
   *
   * @param at when it was written; the metrics in it have a time of their own
   */
  void log(String group, String text, Instant at) {
    var line = ((Parsed.Tree) Json.read(text)).node();
    line.at("/_aws/CloudWatchMetrics").forEach(it -> embedded(line, it));
    template.all("AWS::Logs::MetricFilter").stream()
        .filter(it -> template.text(it.path("LogGroupName")).equals(group))
        .filter(it -> matches(line, it.path("FilterPattern").asText()))
        .forEach(it -> filtered(line, it.at("/MetricTransformations/0"), at));
  }

  private void embedded(JsonNode line, JsonNode directive) {
    var at = Instant.ofEpochMilli(line.at("/_aws/Timestamp").asLong());
    var dimensions = new HashMap<String, String>();
    directive.at("/Dimensions/0").forEach(it -> take(it.asText(), line, dimensions));
    for (var name : directive.path("Metrics").findValuesAsText("Name")) {
      var metric = new Metric(directive.path("Namespace").asText(), name, dimensions);
      put(metric, line.path(name).asDouble(), at);
    }
  }

  private static void take(String field, JsonNode line, Map<String, String> dimensions) {
    dimensions.put(field, line.path(field).asText());
  }

  /** Of the form <code>{ $.field = "value" }</code>, which is all that the stack has. */
  private static boolean matches(JsonNode line, String pattern) {
    var parts = pattern.split("[ \"{}]+", -1);
    return line.path(parts[1].substring(2)).asText().equals(parts[3]);
  }

  private void filtered(JsonNode line, JsonNode transformation, Instant at) {
    var dimensions = new HashMap<String, String>();
    for (var it : transformation.path("Dimensions")) {
      var field = it.path("Value").asText().substring(2);
      dimensions.put(it.path("Key").asText(), line.path(field).asText());
    }
    var namespace = transformation.path("MetricNamespace").asText();
    var metric = new Metric(namespace, transformation.path("MetricName").asText(), dimensions);
    put(metric, transformation.path("MetricValue").asDouble(), at);
  }

  /** Of the minutes between, that of the end left out; empty if nothing was counted. */
  Optional<Double> statistic(Metric metric, String name, Instant from, Instant to) {
    var counted =
        values.getOrDefault(metric, new TreeMap<>()).subMap(from, true, to, false).values().stream()
            .flatMap(List::stream)
            .toList();
    return counted.stream().reduce(name.equals("Maximum") ? Math::max : Double::sum);
  }
}
