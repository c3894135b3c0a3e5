package com.orderbridge.local.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * An alarm of the stack, evaluated each minute over a window that slides, as CloudWatch does it by
 * default.
 */
final class Alarm {
  /** What operators see. */
  enum State {
    OK,
    ALARM
  }

  /** An alarm's metrics, by the ids that its expression has for them. */
  private record Counted(Metric metric, String statistic, Duration period) {}

  private final JsonNode json;
  private final Map<String, Counted> counted = new HashMap<>();
  private Optional<Expression> expression = Optional.empty();

  Alarm(JsonNode json, Template template) {
    this.json = json;
    if (json.has("MetricName")) {
      count("m1", json, json.path("Statistic"), json.path("Period"), template);
    }
    for (var it : json.path("Metrics")) {
      if (it.has("Expression")) {
        this.expression = Optional.of(new Expression(it.path("Expression").asText()));
      } else {
        var stat = it.path("MetricStat");
        var metric = stat.path("Metric");
        count(it.path("Id").asText(), metric, stat.path("Stat"), stat.path("Period"), template);
      }
    }
  }

  private void count(
      String id, JsonNode metric, JsonNode statistic, JsonNode period, Template template) {
    var seconds = Duration.ofSeconds(period.asLong());
    counted.put(id, new Counted(Metric.of(metric, template), statistic.asText(), seconds));
  }

  /** The one metric of an alarm without an expression. */
  Metric metric() {
    return counted.values().iterator().next().metric();
  }

  /** When it goes off and ends, from a beginning at which it is OK. */
  Map<Instant, State> changes(CloudWatch metrics, Instant from, Instant to) {
    var changes = new TreeMap<Instant, State>();
    var state = State.OK;
    for (var at = from.truncatedTo(ChronoUnit.MINUTES);
        !at.isAfter(to);
        at = at.plus(Duration.ofMinutes(1))) {
      var next = state(metrics, at, state);
      if (next != state) {
        changes.put(at, next);
      }
      state = next;
    }
    return changes;
  }

  private State state(CloudWatch metrics, Instant at, State before) {
    var periods = IntStream.range(0, json.path("EvaluationPeriods").asInt());
    var breaching = periods.mapToObj(it -> breaches(metrics, at, it)).toList();
    if (json.path("TreatMissingData").asText().equals("ignore")
        && breaching.stream().anyMatch(Optional::isEmpty)) {
      return before;
    }
    var silence = json.path("TreatMissingData").asText().equals("breaching");
    return breaching.stream().allMatch(it -> it.orElse(silence)) ? State.ALARM : State.OK;
  }

  /** Empty if nothing is known of that period. */
  private Optional<Boolean> breaches(CloudWatch metrics, Instant at, int periodsAgo) {
    var values = new HashMap<String, Double>();
    counted.forEach(
        (id, it) -> {
          var to = at.minus(it.period().multipliedBy(periodsAgo));
          metrics
              .statistic(it.metric(), it.statistic(), to.minus(it.period()), to)
              .ifPresent(value -> values.put(id, value));
        });
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            breaches(
                expression
                    .map(it -> it.of(values))
                    .orElseGet(() -> values.getOrDefault("m1", Double.NaN))));
  }

  private boolean breaches(double value) {
    var threshold = json.path("Threshold").asDouble();
    return json.path("ComparisonOperator").asText().equals("GreaterThanThreshold")
        ? value > threshold
        : value < threshold;
  }
}
