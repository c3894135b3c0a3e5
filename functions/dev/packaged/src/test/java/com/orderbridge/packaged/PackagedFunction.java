package com.orderbridge.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** A function's zip, unpacked, in a process of its own under AWS's runtime interface client. */
final class PackagedFunction implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** What Lambda's managed runtime brings; everything else must be in the zip. */
  private static final List<String> RUNTIME =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-core",
          "aws-lambda-java-serialization",
          "utils-lite",
          "annotations-2");

  /** How Lambda starts it. */
  enum Start {
    COLD("-XX:TieredStopAtLevel=1"),
    SNAP_START("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

    private final String flag;

    Start(String flag) {
      this.flag = flag;
    }

    /** Under SnapStart credentials do not come from the environment. */
    private Map<String, String> environment(RuntimeApi api) {
      return switch (this) {
        case COLD -> Map.of("AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local");
        case SNAP_START ->
            Map.of(
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + api.address() + "/credentials",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN", "of this environment");
      };
    }
  }

  private final RuntimeApi api;
  private final Path folder;
  private final Process process;

  /**
   * Starts it.
   *
   * @param folder a new one, which the zip is unpacked into
   * @param timeout the function's own
   */
  PackagedFunction(
      Path zip,
      Path folder,
      String handler,
      Map<String, String> environment,
      Start start,
      Duration timeout)
      throws IOException {
    this.api = new RuntimeApi(timeout);
    this.folder = folder;
    unpack(zip, folder);
    var builder =
        new ProcessBuilder(command(start, handler))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(lambda());
    builder.environment().putAll(start.environment(api));
    process = builder.start();
  }

  private List<String> command(Start start, String handler) throws IOException {
    var command = new ArrayList<String>();
    command.add(java("java"));
    command.addAll(List.of(start.flag, "-XX:+UseSerialGC"));
    command.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
    command.addAll(List.of("-cp", runtime(), CLIENT, handler + "::handleRequest"));
    return command;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private Map<String, String> lambda() {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "AWS_LAMBDA_FUNCTION_NAME", "packaged",
        "AWS_LAMBDA_FUNCTION_VERSION", "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
  }

  private static String runtime() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(PackagedFunction::isRuntime)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isRuntime(String entry) {
    var name = String.valueOf(Path.of(entry).getFileName());
    return RUNTIME.stream().anyMatch(name::startsWith);
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        var file = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.resolveSibling("."));
          Files.copy(entries, file);
        }
      }
    }
  }

  RuntimeApi api() {
    return api;
  }

  String invoke(String event) throws InterruptedException {
    return api.invoke(event);
  }

  /** Whether a text is anywhere on its heap, garbage included. */
  boolean remembers(String text) throws IOException, InterruptedException {
    var dump = Files.createTempDirectory(folder, "heap").resolve("dump.hprof");
    var pid = Long.toString(process.pid());
    new ProcessBuilder(java("jcmd"), pid, "GC.heap_dump", "-all", dump.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("jcmd").toFile())
        .start()
        .waitFor();
    var latin1 = StandardCharsets.ISO_8859_1;
    return new String(Files.readAllBytes(dump), latin1).contains(text);
  }

  /** By SIGKILL: nothing of it runs any more, not even a hook. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    api.died();
  }

  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
