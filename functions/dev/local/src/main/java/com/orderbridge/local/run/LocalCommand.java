package com.orderbridge.local.run;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.orderbridge.local.run.FirstRun.Row;
import com.orderbridge.local.send.Properties;
import com.orderbridge.local.stage.BridgeCommand;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.RunParts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the bridge, sends every sample once, prints the results and the addresses, and keeps
 * running. With {@code -Dlocal.once} it ends after that, with exit code 0 if every sample ended as
 * its file says. With {@code -Dlocal.parts} it starts one part, which sends nothing by itself.
 */
public final class LocalCommand implements BridgeCommand {
  // Keeps the terminal, because the log replaces System.out.
  private final PrintStream terminal = System.out;

  @Override
  public String name() {
    return "local";
  }

  @Override
  public String property(String option) {
    return "local." + option;
  }

  @Override
  public boolean run(Path repository) throws IOException, InterruptedException {
    var parts = RunParts.of(System.getProperties());
    var log =
        logTo(repository.resolve("functions/dev/local/target/" + name(parts) + ".log"), parts);
    try (var bridge = LocalBridge.start(parts, Ports.of(System.getProperties()), repository)) {
      var samples = repository.resolve("events");
      var rows = parts == RunParts.BOTH ? firstRun(bridge, samples) : List.<Row>of();
      bridge.ready();
      terminal.println(Addresses.of(bridge, parts, log));
      if (Properties.of("local.once").filter(it -> !it.equals("false")).isEmpty()) {
        stay(bridge);
      }
      return told(rows);
    }
  }

  private void stay(LocalBridge bridge) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(bridge)));
    terminal.println("Ctrl-C ends it.");
    new CountDownLatch(1).await();
  }

  private void end(LocalBridge bridge) {
    bridge.close();
    terminal.println();
    terminal.println("The local bridge has ended.");
  }

  private static String name(RunParts parts) {
    var usual = parts == RunParts.SERVICES ? "order-bridge-services" : "order-bridge";
    return Properties.of("local.log").orElse(usual);
  }

  private List<Row> firstRun(LocalBridge bridge, Path samples)
      throws IOException, InterruptedException {
    var rows = new FirstRun(bridge).send(samples);
    terminal.println();
    terminal.println(Table.of(rows));
    return rows;
  }

  private boolean told(List<Row> rows) {
    if (rows.isEmpty()) {
      return true;
    }
    var wrong = rows.stream().filter(it -> !it.asExpected()).count();
    terminal.println(
        wrong == 0
            ? "All " + rows.size() + " ended as events/ says."
            : wrong + " of " + rows.size() + " did not end as events/ says.");
    return wrong == 0;
  }

  /**
   * Sends the functions' log to a file, because it is for machines and the terminal is for people.
   * Functions that are killed and started again append to their log.
   */
  private static Path logTo(Path file, RunParts parts) throws IOException {
    Files.createDirectories(file.getParent());
    var whether = parts == RunParts.FUNCTIONS ? APPEND : TRUNCATE_EXISTING;
    var stream = Files.newOutputStream(file, CREATE, WRITE, whether);
    var log = new PrintStream(stream, true, StandardCharsets.UTF_8);
    System.setOut(log);
    return file;
  }
}
