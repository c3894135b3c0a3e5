package com.orderbridge.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final RuntimeApi api = new RuntimeApi();
  private final Process process;

  PackagedFunction(Path zip, Path folder, String handler, Map<String, String> environment)
      throws IOException {
    unpack(zip, folder);
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                "-cp",
                runtime(),
                CLIENT,
                handler + "::handleRequest")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(lambda());
    process = builder.start();
  }

  private Map<String, String> lambda() {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "AWS_LAMBDA_FUNCTION_NAME", "packaged",
        "AWS_LAMBDA_FUNCTION_VERSION", "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
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

  String invoke(String event) throws InterruptedException {
    return api.invoke(event);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
