package com.orderbridge.benchmarks.startup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.benchmarks.startup.process.Measured;
import com.orderbridge.core.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** The measurements as a table, each beside the floor of the same run. */
record StartupTable(Map<String, List<Measured>> cold, Map<String, List<Measured>> restored) {
  private static final String HEAD =
      """
      | variant | cold, median ms | p90 | × floor | CPU ms | × floor | restored, median | p90 | its first request | warm | first / warm |
      |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  String markdown() {
    var text = new StringBuilder(HEAD);
    for (var name : cold.keySet()) {
      text.append(line(name));
    }
    return text.toString();
  }

  private String line(String name) {
    var colds = Objects.requireNonNull(cold.get(name));
    var snaps = Objects.requireNonNull(restored.get(name));
    var floor = Objects.requireNonNull(cold.getOrDefault(Contenders.FLOOR, colds));
    var first = median(snaps, Measured::first);
    var warm = median(snaps, Measured::warm);
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.2f | %.0f | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        median(colds, Measured::whole),
        p90(colds, Measured::whole),
        median(colds, Measured::whole) / median(floor, Measured::whole),
        median(colds, Measured::cpu),
        median(colds, Measured::cpu) / median(floor, Measured::cpu),
        median(snaps, Measured::whole),
        p90(snaps, Measured::whole),
        first,
        warm,
        first / warm);
  }

  String json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("unit", "milliseconds").put("java", System.getProperty("java.runtime.version"));
    cold.forEach((name, runs) -> write(json.withObject("/cold"), name, runs));
    restored.forEach((name, runs) -> write(json.withObject("/restored"), name, runs));
    return Json.write(json);
  }

  private static void write(ObjectNode json, String name, List<Measured> runs) {
    var rows = json.putArray(name);
    for (var run : runs) {
      var row = rows.addObject().put("whole", run.whole() / 1e6);
      row.put("first", run.first() / 1e6).put("warm", run.warm() / 1e6);
      row.put("cpu", run.cpu() / 1e6);
    }
  }

  private static double median(List<Measured> runs, ToLongFunction<Measured> of) {
    return at(runs, of, 0.5);
  }

  private static double p90(List<Measured> runs, ToLongFunction<Measured> of) {
    return at(runs, of, 0.9);
  }

  private static double at(List<Measured> runs, ToLongFunction<Measured> of, double quantile) {
    var sorted = runs.stream().mapToLong(of).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * (sorted.length - 1)))]
        / 1e6;
  }
}
