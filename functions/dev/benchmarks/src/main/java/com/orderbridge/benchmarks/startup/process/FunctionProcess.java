package com.orderbridge.benchmarks.startup.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs a contender under the runtime interface client, with the flags that Lambda gives java25. */
public final class FunctionProcess {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";
  private static final List<String> RUNTIME_JARS =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-core",
          "aws-lambda-java-serialization",
          "/utils-lite-",
          "/awssdk/annotations/");

  /** {@code bench.flags}: what somebody wants to try. */
  private static final List<String> TRIED =
      Arrays.stream(System.getProperty("bench.flags", "").split(" +", -1))
          .filter(it -> !it.isEmpty())
          .toList();

  /** How Lambda starts it. */
  public enum Start {
    /** C1 only, as without SnapStart. */
    COLD,
    /** Both compilers, hooks around the snapshot. */
    SNAP_START
  }

  private final Path nativeLibrary;
  private final List<String> trusted;
  private final Path logs;

  public FunctionProcess(Path nativeLibrary, List<String> trusted, Path logs) {
    this.nativeLibrary = nativeLibrary;
    this.trusted = trusted;
    this.logs = logs;
  }

  public Measured run(Contender contender, Start start, int invocations, List<String> more)
      throws IOException, InterruptedException {
    return run(contender, start, invocations, more, Watch.NOTHING);
  }

  /** Under somebody's watch. */
  public Measured run(
      Contender contender, Start start, int invocations, List<String> more, Watch watch)
      throws IOException, InterruptedException {
    var events = IntStream.range(0, invocations).mapToObj(_ -> contender.event().get()).toList();
    try (var api = new RuntimeApi(events, watch)) {
      var builder = builder(contender, start, api, more);
      var began = System.nanoTime();
      var process = builder.start();
      watch.started(process);
      try {
        var error = api.await(contender.success());
        if (!error.isEmpty()) {
          throw new IOException(contender.name() + ": " + error);
        }
        var from = start == Start.COLD ? began : api.restoredAt();
        return measured(api, from, invocations, cpu(process));
      } finally {
        watch.ends();
        Processes.end(process);
      }
    }
  }

  private static Measured measured(RuntimeApi api, long from, int invocations, long cpu) {
    var later =
        IntStream.range(invocations / 2, invocations).mapToLong(api::took).sorted().toArray();
    return new Measured(api.answeredAt(0) - from, api.took(0), later[later.length / 2], cpu);
  }

  private static long cpu(Process process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private ProcessBuilder builder(
      Contender contender, Start start, RuntimeApi api, List<String> more) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags(start));
    command.addAll(trusted);
    command.addAll(more);
    command.addAll(TRIED);
    command.addAll(List.of("-cp", runtimeClassPath(), CLIENT + "AWSLambda", contender.handler()));
    var builder = new ProcessBuilder(command).directory(contender.folder().toFile());
    var log = logs.resolve(contender.name().replaceAll("[^a-z]+", "-") + ".log").toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log));
    var environment = builder.environment();
    environment.clear();
    environment.putAll(contender.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_DEFAULT_REGION", "eu-central-1");
    environment.put("LAMBDA_TASK_ROOT", contender.folder().toString());
    environment.put("_HANDLER", contender.handler());
    environment.putAll(credentials(start, api));
    return builder;
  }

  /** Under SnapStart credentials do not come from the environment. */
  private static Map<String, String> credentials(Start start, RuntimeApi api) {
    return switch (start) {
      case COLD ->
          Map.of(
              "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
              "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
              "AWS_SECRET_ACCESS_KEY", "example",
              "AWS_SESSION_TOKEN", "example");
      case SNAP_START ->
          Map.of(
              "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
              "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + api.address() + "/credentials",
              "AWS_CONTAINER_AUTHORIZATION_TOKEN", "example");
    };
  }

  private List<String> flags(Start start) {
    var flags = new ArrayList<String>();
    flags.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:MaxHeapSize=870400k",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Djava.net.preferIPv4Stack=true",
            "-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + nativeLibrary));
    if (start == Start.COLD) {
      flags.add("-XX:TieredStopAtLevel=1");
    } else {
      flags.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }
    return flags;
  }

  private static String runtimeClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(jar -> RUNTIME_JARS.stream().anyMatch(jar::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
