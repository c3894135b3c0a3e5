package com.orderbridge.benchmarks.startup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.benchmarks.startup.process.Contender;
import com.orderbridge.benchmarks.startup.process.FunctionProcess;
import com.orderbridge.benchmarks.startup.process.FunctionProcess.Start;
import com.orderbridge.benchmarks.startup.process.Throttle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the first event after a restore takes at the share of a processor that a memory has. */
final class FirstEvents {
  private static final int INVOCATIONS = 30;
  private static final String HEAD =
      """

      | function | memory | first event after a restore, ms | CPU ms of it | a warm event, ms | its TLS connections to AWS |
      |---|--:|--:|--:|--:|--:|
      """;

  private record Key(String name, int size) {}

  private record Run(double first, double cpu, double warm, double connections) {}

  private final FunctionProcess processes;
  private final Stage stage;
  private final Map<Key, List<Run>> runs = new LinkedHashMap<>();

  FirstEvents(FunctionProcess processes, Stage stage) {
    this.processes = processes;
    this.stage = stage;
  }

  void measure(Contender contender, int size) throws Exception {
    var throttle = new Throttle(size / MemoryMain.ONE_PROCESSOR, stage::connections);
    var measured =
        processes.run(contender, Start.SNAP_START, INVOCATIONS, MemoryMain.heap(size), throttle);
    var run =
        new Run(
            measured.whole() / 1e6,
            throttle.first() / 1e6,
            measured.warm() / 1e6,
            throttle.connected());
    runs.computeIfAbsent(new Key(contender.name(), size), _ -> new ArrayList<>()).add(run);
  }

  /** Empty if nothing was measured. */
  String markdown() {
    var text = new StringBuilder();
    runs.forEach((key, values) -> text.append(row(key, median(values))));
    return text.isEmpty() ? "" : HEAD + text;
  }

  private static String row(Key key, Run run) {
    return String.format(
        Locale.ROOT,
        "| %s | %d MB | %.0f | %.0f | %.0f | %.0f |%n",
        key.name(),
        key.size(),
        run.first(),
        run.cpu(),
        run.warm(),
        run.connections());
  }

  private static Run median(List<Run> runs) {
    return new Run(
        middle(runs.stream().map(Run::first).toList()),
        middle(runs.stream().map(Run::cpu).toList()),
        middle(runs.stream().map(Run::warm).toList()),
        middle(runs.stream().map(Run::connections).toList()));
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    runs.forEach(
        (key, values) -> {
          var run = median(values);
          json.withObject("/" + key.name())
              .putObject(Integer.toString(key.size()))
              .put("firstMillis", run.first())
              .put("firstCpuMillis", run.cpu())
              .put("warmMillis", run.warm())
              .put("connections", run.connections());
        });
    return json;
  }
}
