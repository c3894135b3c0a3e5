package com.orderbridge.benchmarks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of signing and writes {@code signing.json} and {@code signing.md}. */
public final class SigningMain {
  private SigningMain() {}

  /**
   * {@code bench.rounds} is how often all of them are run, {@code bench.options} are options of JMH
   * that replace the ones set here.
   */
  public static void main(String[] args)
      throws CommandLineOptionException, IOException, RunnerException {
    Path directory = Path.of(System.getProperty("bench.directory", "."));
    String options = System.getProperty("bench.options", "").strip();
    CommandLineOptions asked =
        new CommandLineOptions(options.isEmpty() ? new String[0] : options.split(" +", -1));
    List<RunResult> results = run(options(asked), Integer.getInteger("bench.rounds", 2));
    ResultFormatFactory.getInstance(
            ResultFormatType.JSON, directory.resolve("signing.json").toString())
        .writeOut(results);
    String table = Report.of(results);
    Files.writeString(directory.resolve("signing.md"), table, UTF_8);
    System.out.print(table);
  }

  /**
   * Round by round, instead of all forks of one benchmark in a row: a machine that is busy with
   * something else for a minute is then busy for all of them.
   */
  private static List<RunResult> run(Options options, int rounds) throws RunnerException {
    List<RunResult> merged = new ArrayList<>(new Runner(options).run());
    for (int round = 1; round < rounds; round++) {
      List<RunResult> more = new ArrayList<>(new Runner(options).run());
      for (int i = 0; i < merged.size(); i++) {
        merged.set(i, merge(merged.get(i), more.get(i)));
      }
    }
    return merged;
  }

  /** A runner's results are always in the same order. */
  private static RunResult merge(RunResult first, RunResult second) {
    List<BenchmarkResult> forks = new ArrayList<>(first.getBenchmarkResults());
    forks.addAll(second.getBenchmarkResults());
    return new RunResult(first.getParams(), forks);
  }

  /** The collector that Lambda's small machines get, on a heap that does not change its size. */
  private static Options options(CommandLineOptions asked) {
    return new OptionsBuilder()
        .parent(asked)
        .include("\\.signing\\.")
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(asked.getForkCount().orElse(1))
        .warmupIterations(asked.getWarmupIterations().orElse(5))
        .warmupTime(asked.getWarmupTime().orElse(TimeValue.milliseconds(500)))
        .measurementIterations(asked.getMeasurementIterations().orElse(5))
        .measurementTime(asked.getMeasurementTime().orElse(TimeValue.milliseconds(500)))
        .jvmArgs(
            "-XX:+UseSerialGC", "-Xms256m", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow")
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .build();
  }
}
