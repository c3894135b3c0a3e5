package com.orderbridge.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends orders, refunds and cancellations through the real functions while everything around them
 * fails by chance, waits until it is quiet, and says whether anything was lost or doubled: {@code
 * -Dsoak.seconds}, {@code -Dsoak.seed}. The seed repeats what is sent and which faults come; how
 * they meet is the machine's chance.
 */
public final class SoakMain {
  private static final Duration LONGEST_REST = Duration.ofMinutes(4);

  private final PrintStream terminal;
  private final Path repository;
  private final Duration duration;
  private final long seed;

  private SoakMain(PrintStream terminal, Path repository, Duration duration, long seed) {
    this.terminal = terminal;
    this.repository = repository;
    this.duration = duration;
    this.seed = seed;
  }

  public static void main(String[] arguments) throws Exception {
    var properties = System.getProperties();
    var repository =
        Path.of(properties.getProperty("repository", ".")).toAbsolutePath().normalize();
    var unfinished = Unfinished.begin(repository, "soak");
    try {
      var seed = number(properties, "soak.seed", new Random().nextInt(1_000_000));
      var duration = Duration.ofSeconds(number(properties, "soak.seconds", 120));
      unfinished.exit(new SoakMain(System.out, repository, duration, seed).run());
    } catch (StartupException e) {
      System.out.println(e.getMessage());
      unfinished.exit(false);
    }
  }

  private static long number(Properties properties, String name, long usual) {
    var text = properties.getProperty(name, "").strip();
    if (!text.isEmpty() && !text.matches("[0-9]{1,9}")) {
      throw new StartupException("-D" + name + " is " + text + ", which is no whole number");
    }
    return text.isEmpty() ? usual : Long.parseLong(text);
  }

  private boolean run() throws IOException, InterruptedException {
    terminal.printf("seed %d, %d seconds of sending%n", seed, duration.toSeconds());
    var ports = Ports.any();
    try (var services = LocalBridge.start(RunParts.SERVICES, ports, repository);
        var functions = new FunctionsProcess(ports, repository);
        var world = new SoakWorld(services)) {
      world.hideAsShortAsCanBe();
      functions.awaitReady();
      return soak(services, functions, world);
    }
  }

  private boolean soak(LocalBridge services, FunctionsProcess functions, SoakWorld world)
      throws InterruptedException {
    var plan = SoakPlan.of(seed, duration);
    var ledger = new SoakLedger();
    var faults = new SoakFaults(world, functions, seed, duration);
    var trouble = Thread.ofPlatform().start(faults);
    new SoakSender(receiver(services), secret(services), ledger).send(plan.sendings());
    trouble.join();
    terminal.printf("answers %s%nfaults  %s%n", ledger.summary(), faults.summary());
    var quiet = rest(functions, world);
    return told(ledger, plan, world, quiet);
  }

  /** A person mends what was wrong and redrives, twice: whatever was given up is tried again. */
  private static boolean rest(FunctionsProcess functions, SoakWorld world) {
    world.behaveWell();
    functions.awaitReady();
    world.addItem(SoakPlan.UNKNOWN_ARTICLE);
    world.redrive();
    var quiet = awaitQuiet(world);
    world.redrive();
    return awaitQuiet(world) && quiet;
  }

  private static boolean awaitQuiet(SoakWorld world) {
    var end = System.nanoTime() + LONGEST_REST.toNanos();
    while (!world.isQuiet() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    return world.isQuiet();
  }

  private boolean told(SoakLedger ledger, SoakPlan plan, SoakWorld world, boolean quiet) {
    var checker = SoakChecker.of(ledger, world);
    var violations = checker.violations(plan.orders(), world.unreadable());
    violations.forEach(terminal::println);
    var rested = quiet ? List.<String>of() : List.of("the queues did not come to rest");
    rested.forEach(terminal::println);
    terminal.printf(
        "%s: %d events accepted, %d of them wait in the DLQ, %d violations; seed %d%n",
        violations.isEmpty() && quiet ? "nothing lost, nothing doubled" : "FAILED",
        ledger.accepted(),
        checker.waiting(),
        violations.size(),
        seed);
    return violations.isEmpty() && quiet;
  }

  private static URI receiver(LocalBridge services) {
    return URI.create(Ports.url(services.ports().receiver()) + "/webhooks/zephyrcart");
  }

  private static String secret(LocalBridge services) {
    return services.stage().secrets().getOrDefault("order-bridge/local/source/zephyrcart", "");
  }
}
