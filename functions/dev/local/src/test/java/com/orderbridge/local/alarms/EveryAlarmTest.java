package com.orderbridge.local.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.local.alarms.Alarm.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alarm whose metric nobody counts, under exactly its names, would be silent for good. */
class EveryAlarmTest {
  private static final Template TEMPLATE = Template.read();

  private static final List<String> KINDS =
      List.of(
          "credentials",
          "dead-letters",
          "function-errors",
          "oldest-message",
          "overdue",
          "receiver-errors",
          "refused-requests",
          "secret-short",
          "secret-unusable",
          "signatures",
          "snapshot",
          "success-rate",
          "throttled",
          "throttles",
          "too-large",
          "unavailable",
          "unreadable");

  private final CloudWatch metrics = new CloudWatch(TEMPLATE);
  private final Incidents incidents = new Incidents(metrics, TEMPLATE);

  static List<String> alarms() {
    return TEMPLATE.alarms();
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void goesOffInItsIncidentAndEnds(String name) {
    var kind = KINDS.stream().filter(it -> name.endsWith("-" + it)).findFirst().orElse(name);
    incidents.happen(kind, name.substring(0, name.length() - kind.length() - 1));

    assertEquals(
        List.of(State.ALARM, State.OK), List.copyOf(changes(name, Duration.ofHours(12)).values()));
  }

  @Test
  void isSilentOnAUsualDay() {
    incidents.nothing();
    var told = new TreeMap<String, Map<?, State>>();
    for (var name : alarms()) {
      told.put(name, changes(name, Duration.ofDays(1)));
    }
    told.values().removeIf(Map::isEmpty);

    assertEquals(Map.of(), told);
  }

  private Map<?, State> changes(String name, Duration time) {
    return TEMPLATE.alarm(name).changes(metrics, Days.START, Days.START.plus(time));
  }
}
