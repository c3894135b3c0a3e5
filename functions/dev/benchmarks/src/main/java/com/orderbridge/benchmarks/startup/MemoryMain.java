package com.orderbridge.benchmarks.startup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.benchmarks.startup.process.Contender;
import com.orderbridge.benchmarks.startup.process.FunctionProcess;
import com.orderbridge.benchmarks.startup.process.Resident;
import com.orderbridge.core.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a warm event takes of the processor, and a function of the memory, with the heap that Lambda
 * gives for each size; how long the first event after a restore takes with its share of a
 * processor; and the memory that batches of large orders need. Writes {@code memory.md} and {@code
 * memory.json}, which the costs are reckoned from.
 */
public final class MemoryMain {
  /** Lambda's share of a processor grows with the memory; this is one whole. */
  public static final double ONE_PROCESSOR = 1769;

  private static final List<Integer> SIZES = List.of(256, 512, 1024, 1769);
  private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));
  private static final List<String> NAMES = List.of(Contenders.RECEIVER, Contenders.WORKER);

  /** Whose memory is scarce. */
  private static final int LARGEST_FOR_BATCHES = 512;

  private static final int FEW = 100;
  private static final int MANY = 400;
  private static final String HEAD =
      """
      | function | memory | peak resident MB | CPU ms per warm event | at its share of a processor, ms |
      |---|--:|--:|--:|--:|
      """;

  private record Row(String name, int size, List<Double> resident, List<Double> cpu) {
    double cpuMillis() {
      return median(cpu);
    }

    double residentMegabytes() {
      return median(resident);
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().toList().get(values.size() / 2);
    }
  }

  private final FunctionProcess processes;
  private final FirstEvents firstEvents;
  private final LargeBatches largeBatches;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private MemoryMain(FunctionProcess processes, Stage stage, Path repository) {
    this.processes = processes;
    this.firstEvents = new FirstEvents(processes, stage);
    this.largeBatches = new LargeBatches(processes, stage, repository);
  }

  /**
   * {@code bench.rounds} is how often each is run; {@code bench.only} finds in "this receiver,
   * warm", "this ERP worker, restored" or "this ERP worker, large batches" what is run.
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target")).toAbsolutePath();
    var work = Files.createDirectories(target.resolve("startup"));
    var keys = KeyPair.in(work);
    var processes = new FunctionProcess(StartupMain.nativeLibrary(work), keys.trusted(), work);
    try (var stage = new Stage(keys, repository, work.resolve("bridge"))) {
      var contenders = new Contenders(repository, work, stage).all();
      var main = new MemoryMain(processes, stage, repository);
      for (int round = 0; round < Integer.getInteger("bench.rounds", 2); round++) {
        for (var contender : contenders.stream().filter(it -> NAMES.contains(it.name())).toList()) {
          main.measure(contender);
        }
      }
      main.write(target);
    }
  }

  private void measure(Contender contender) throws Exception {
    for (var size : SIZES) {
      if (ONLY.matcher(contender.name() + ", warm").find()) {
        measure(contender, size);
      }
      if (ONLY.matcher(contender.name() + ", restored").find()) {
        firstEvents.measure(contender, size);
      }
      if (contender.name().equals(Contenders.WORKER)
          && size <= LARGEST_FOR_BATCHES
          && ONLY.matcher(contender.name() + ", large batches").find()) {
        largeBatches.measure(contender, size);
      }
    }
  }

  /** What later events take: a process that has few of them is taken from one that has many. */
  private void measure(Contender contender, int size) throws Exception {
    var row =
        rows.computeIfAbsent(
            contender.name() + size,
            _ -> new Row(contender.name(), size, new ArrayList<>(), new ArrayList<>()));
    var few = run(contender, size, FEW);
    try (var resident = Resident.watching()) {
      var many = run(contender, size, MANY);
      row.cpu().add((many - few) / 1e6 / (MANY - FEW));
      row.resident().add(resident.megabytes());
    }
  }

  private long run(Contender contender, int size, int invocations) throws Exception {
    var start = FunctionProcess.Start.SNAP_START;
    return processes.run(contender, start, invocations, heap(size)).cpu();
  }

  /** Lambda gives at most 85 % of the memory; the JVM begins with a 64th of its machine's. */
  static List<String> heap(int size) {
    return List.of(
        "-XX:MaxHeapSize=%dk".formatted((long) (size * 1024 * 0.85)),
        "-XX:InitialHeapSize=%dk".formatted(Math.max(8, size / 64) * 1024));
  }

  private void write(Path target) throws Exception {
    var text = new StringBuilder(rows.isEmpty() ? "" : HEAD);
    var json = JsonNodeFactory.instance.objectNode();
    for (var row : rows.values()) {
      var billed = row.cpuMillis() / Math.min(1, row.size() / ONE_PROCESSOR);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d MB | %.0f | %.1f | %.1f |%n",
              row.name(),
              row.size(),
              row.residentMegabytes(),
              row.cpuMillis(),
              billed));
      json.withObject("/" + row.name())
          .putObject(Integer.toString(row.size()))
          .put("cpuMillis", row.cpuMillis())
          .put("residentMegabytes", row.residentMegabytes());
    }
    text.append(firstEvents.markdown()).append(largeBatches.markdown());
    Files.writeString(target.resolve("memory.md"), text);
    if (!rows.isEmpty()) { // Which the costs are reckoned from.
      Files.writeString(target.resolve("memory.json"), Json.write(json));
    }
    Files.writeString(target.resolve("restored.json"), Json.write(firstEvents.json()));
    Files.writeString(target.resolve("batches.json"), Json.write(largeBatches.json()));
    System.out.print(text);
  }
}
