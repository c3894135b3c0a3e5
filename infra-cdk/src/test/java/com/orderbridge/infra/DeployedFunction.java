package com.orderbridge.infra;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The process of a function: the zip's content is the working directory, Lambda's runtime interface
 * client is the main class, and nothing else is on the class path.
 */
final class DeployedFunction implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** The client's own jars. A managed runtime brings them in a path of their own, too. */
  private static final Pattern RUNTIME =
      Pattern.compile(
          ".*(aws-lambda-java-(core|serialization|runtime-interface-client)"
              + "|software.amazon.awssdk.(annotations|utils-lite)).*\\.jar");

  private final Process process;

  private DeployedFunction(Process process) {
    this.process = process;
  }

  /**
   * Starts the process.
   *
   * @param folder receives the zip's content, and everything that the process writes
   */
  static DeployedFunction start(
      Path folder, Path zip, String handler, Map<String, String> environment, RuntimeApi api)
      throws IOException {
    var code = unzip(zip, folder.resolve("code"));
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    var builder = new ProcessBuilder(command(handler, temporary)).directory(code.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    return new DeployedFunction(builder.start());
  }

  /**
   * Each process has its own folder for temporary files, because the client unpacks its library
   * under a fixed name.
   */
  private static List<String> command(String handler, Path temporary) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    command.addAll(List.of("-classpath", runtime(), MAIN, handler));
    return command;
  }

  private static String runtime() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(it -> RUNTIME.matcher(it.replace(File.separatorChar, '.')).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path unzip(Path zip, Path folder) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      file.stream().filter(it -> !it.isDirectory()).forEach(it -> extract(file, it, folder));
    }
    return folder;
  }

  private static void extract(ZipFile zip, ZipEntry entry, Path folder) {
    var file = folder.resolve(entry.getName()).normalize();
    try (InputStream content = zip.getInputStream(entry)) {
      Files.createDirectories(file.resolveSibling(""));
      Files.copy(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
