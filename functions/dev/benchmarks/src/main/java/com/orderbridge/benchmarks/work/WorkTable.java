package com.orderbridge.benchmarks.work;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Medians of all turns. A factor is the median of the turns' own factors, each with the floor's
 * turn beside it.
 */
final class WorkTable {
  private static final String HEAD =
      """
      | work | variant | CPU µs | × floor | × floor with JSON | KB allocated | × floor | × floor with JSON |
      |---|---|--:|--:|--:|--:|--:|--:|
      """;

  private final Map<String, Map<String, List<Turn>>> subjects = new LinkedHashMap<>();

  /** A line that a {@link WorkProcess} wrote. */
  void add(String line) {
    var fields = line.split("\\|", -1);
    subjects
        .computeIfAbsent(fields[1], _ -> new LinkedHashMap<>())
        .computeIfAbsent(fields[2], _ -> new ArrayList<>())
        .add(Turn.of(fields));
  }

  String markdown() {
    var text = new StringBuilder(HEAD);
    subjects.forEach(
        (subject, variants) ->
            variants.forEach((name, turns) -> text.append(line(subject, name, turns, variants))));
    return text.toString();
  }

  private static String line(
      String subject, String name, List<Turn> turns, Map<String, List<Turn>> variants) {
    var floor = Objects.requireNonNull(variants.get(Subject.FLOOR));
    var json = Objects.requireNonNull(variants.get(Subject.FLOOR_WITH_JSON));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %.2f | %.2f | %.1f | %.2f | %.2f |%n",
        subject,
        name,
        median(turns.stream().mapToDouble(Turn::cpuMicros).toArray()),
        factor(turns, floor, Turn::cpuMicros),
        factor(turns, json, Turn::cpuMicros),
        median(turns.stream().mapToDouble(Turn::kilobytes).toArray()),
        factor(turns, floor, Turn::kilobytes),
        factor(turns, json, Turn::kilobytes));
  }

  private static double factor(List<Turn> turns, List<Turn> others, ToDoubleFunction<Turn> of) {
    return median(
        IntStream.range(0, Math.min(turns.size(), others.size()))
            .mapToDouble(it -> of.applyAsDouble(turns.get(it)) / of.applyAsDouble(others.get(it)))
            .toArray());
  }

  private static double median(double[] values) {
    java.util.Arrays.sort(values);
    return values[values.length / 2];
  }

  String json() {
    var json = JsonNodeFactory.instance.objectNode();
    subjects.forEach(
        (subject, variants) ->
            variants.forEach(
                (name, turns) -> {
                  var array = json.withObject("/" + subject).putArray(name);
                  turns.forEach(
                      it ->
                          array
                              .addObject()
                              .put("cpuMicros", it.cpuMicros())
                              .put("kilobytes", it.kilobytes()));
                }));
    return Json.write(json);
  }
}
