package com.orderbridge.benchmarks.startup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.benchmarks.startup.process.Contender;
import com.orderbridge.benchmarks.startup.process.FunctionProcess;
import com.orderbridge.benchmarks.startup.process.Resident;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The memory that a target's function comes to have by batches of large orders, restored, one such
 * batch after the other. Where it is more than the function's size, Lambda would kill it.
 */
final class LargeBatches {
  private static final int INVOCATIONS = 10;
  private static final String HEAD =
      """

      | function | memory | each batch | of these delivered at once | peak resident MB |
      |---|--:|---|--:|--:|
      """;

  private record Batch(int orders, int kilobytes) {
    private static final List<Batch> ALL =
        List.of(new Batch(10, 2), new Batch(10, 43), new Batch(10, 530), new Batch(1, 1_000));

    /** The function gives back what is more than it works on together. */
    String success() {
      return orders * kilobytes > 1_000 ? "batchItemFailures" : "\"batchItemFailures\":[]";
    }

    @Override
    public String toString() {
      return "%d × %d KB".formatted(orders, kilobytes);
    }
  }

  private record Key(String name, int megabytes, Batch batch) {}

  private record Run(double resident, int delivered) {}

  private final FunctionProcess processes;
  private final Stage stage;
  private final Path repository;
  private final Map<Key, List<Run>> runs = new LinkedHashMap<>();

  LargeBatches(FunctionProcess processes, Stage stage, Path repository) {
    this.processes = processes;
    this.stage = stage;
    this.repository = repository;
  }

  void measure(Contender worker, int megabytes) throws Exception {
    for (var batch : Batch.ALL) {
      runs.computeIfAbsent(new Key(worker.name(), megabytes, batch), _ -> new ArrayList<>())
          .add(run(worker, megabytes, batch));
    }
  }

  private Run run(Contender worker, int megabytes, Batch batch) throws Exception {
    var orders = new Orders(repository);
    var events = orders.batches(INVOCATIONS, batch.orders(), batch.kilobytes());
    stage.dynamoDb.takeCounts();
    try (var resident = Resident.watching()) {
      var contender = worker.with(events, batch.success());
      processes.run(
          contender, FunctionProcess.Start.SNAP_START, INVOCATIONS, MemoryMain.heap(megabytes));
      return new Run(resident.megabytes(), delivered(batch));
    }
  }

  /** Each delivery is a claim and a settlement; what is given back at once is none of the two. */
  private int delivered(Batch batch) throws IOException {
    var writes = stage.dynamoDb.takeCounts().getOrDefault("UpdateItem", 0);
    if (writes == 0 || writes % (2 * INVOCATIONS) != 0) {
      throw new IOException(batch + ": of each batch as many should be delivered, not " + writes);
    }
    return writes / 2 / INVOCATIONS;
  }

  /** Empty if nothing was measured. */
  String markdown() {
    var text = new StringBuilder();
    runs.forEach((key, values) -> text.append(row(key, largest(values))));
    return text.isEmpty() ? "" : HEAD + text;
  }

  private static String row(Key key, Run run) {
    return String.format(
        Locale.ROOT,
        "| %s | %d MB | %s | %d | %.0f |%n",
        key.name(),
        key.megabytes(),
        key.batch(),
        run.delivered(),
        run.resident());
  }

  /** A function dies of its worst run, not of its usual one. */
  private static Run largest(List<Run> runs) {
    return runs.stream().max((a, b) -> Double.compare(a.resident(), b.resident())).orElseThrow();
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    runs.forEach(
        (key, values) -> {
          var run = largest(values);
          json.withObject("/" + key.name())
              .withObject("/" + key.megabytes())
              .putObject(key.batch().toString())
              .put("residentMegabytes", run.resident())
              .put("delivered", run.delivered());
        });
    return json;
  }
}
