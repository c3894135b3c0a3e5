package com.orderbridge.benchmarks.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Work per event of each function, warm; writes {@code work.md} and {@code work.json}. */
public final class WorkMain {
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of("receiver", "1024"),
          List.of("receiver", "8192"),
          List.of("receiver", "45056"),
          List.of("business-central", "1"),
          List.of("business-central", "5"),
          List.of("business-central", "20"),
          List.of("sap-business-one", "1"),
          List.of("sap-business-one", "5"),
          List.of("sap-business-one", "20"));

  /** The compiler that Lambda has without SnapStart: the other would be at work for minutes. */
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms512m", "-Xmx512m");

  private WorkMain() {}

  /** A process of each in turn, {@code bench.rounds} times; {@code bench.only} picks some. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var target = Path.of(System.getProperty("bench.directory", "target"));
    var only = Pattern.compile(System.getProperty("bench.only", ""));
    var table = new WorkTable();
    for (int round = 0; round < Integer.getInteger("bench.rounds", 2); round++) {
      for (var subject : SUBJECTS) {
        if (only.matcher(String.join(" ", subject)).find()) {
          measure(subject, table);
        }
      }
    }
    Files.writeString(target.resolve("work.md"), table.markdown());
    Files.writeString(target.resolve("work.json"), table.json());
    System.out.print(table.markdown());
  }

  private static void measure(List<String> subject, WorkTable table)
      throws IOException, InterruptedException {
    var process = new ProcessBuilder(command(subject)).redirectErrorStream(true).start();
    var told = new StringBuilder();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Turn.MARK)) {
          table.add(line);
        } else {
          told.append(line).append('\n');
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(subject + " failed:\n" + told);
    }
  }

  private static List<String> command(List<String> subject) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    var more = System.getProperty("bench.flags", "").strip();
    command.addAll(more.isEmpty() ? List.of() : List.of(more.split(" +", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WorkProcess.class.getName(), repository()));
    command.addAll(subject);
    return command;
  }

  private static String repository() {
    return Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath().toString();
  }
}
