package com.orderbridge.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Work per event by JMH; writes {@code work.md} and {@code work.json}. */
public final class WorkMain {
  private static final String HEAD =
      """
      | body | variant | median µs | × floor | KB allocated | × floor |
      |--:|---|--:|--:|--:|--:|
      """;

  private WorkMain() {}

  /** One process of each in turn, {@code bench.rounds} times. */
  public static void main(String[] args) throws RunnerException, IOException {
    var target = Path.of(System.getProperty("bench.directory", "target"));
    var options =
        new OptionsBuilder()
            .include("\\.work\\.")
            .mode(Mode.SampleTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(Integer.getInteger("bench.rounds", 2))
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs(
                "-XX:+UseSerialGC",
                "-Xms512m",
                "-Xmx512m",
                "-Dbench.repository=" + System.getProperty("bench.repository", "."))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    var results = new Runner(options).run();
    ResultFormatFactory.getInstance(ResultFormatType.JSON, target.resolve("work.json").toString())
        .writeOut(results);
    var table = table(results);
    Files.writeString(target.resolve("work.md"), table);
    System.out.print(table);
  }

  private static String table(Collection<RunResult> results) {
    var text = new StringBuilder(HEAD);
    for (var result : results) {
      var floor =
          results.stream()
              .filter(it -> name(it).equals("floor") && body(it).equals(body(result)))
              .findFirst()
              .orElseThrow();
      text.append(
          String.format(
              Locale.ROOT,
              "| %d KB | %s | %.0f | %.2f | %.1f | %.2f |%n",
              Integer.parseInt(body(result)) / 1024,
              name(result),
              median(result),
              median(result) / median(floor),
              allocated(result) / 1024,
              allocated(result) / allocated(floor)));
    }
    return text.toString();
  }

  private static String name(RunResult result) {
    var name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String body(RunResult result) {
    return result.getParams().getParam("bytes");
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double allocated(RunResult result) {
    var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return java.util.Objects.requireNonNull(allocated, "the GC profiler did not run").getScore();
  }
}
