package com.orderbridge.soak;

import com.orderbridge.soak.fault.Perils;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One soak: trouble while shops send, then a person who mends and redrives, then the verdict. */
final class Soak {
  /** Without one message less: a delivery may rest for its back-off, a lease and a settlement. */
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(3);

  /** And for each message: SQS hands out what was rejected dozens of times before it moves it. */
  private static final Duration LONGEST_FOR_EACH = Duration.ofSeconds(1);

  private static final Duration BETWEEN_REDRIVES = Duration.ofSeconds(2);

  private final List<SoakedSystem> systems;
  private final World world;
  private final List<Functions> functions;
  private final Perils perils;
  private final Map<String, String> secrets;
  private final PrintStream terminal;
  private final Ledger ledger = new Ledger();

  Soak(
      List<SoakedSystem> systems,
      World world,
      List<Functions> functions,
      Perils perils,
      Map<String, String> secrets,
      PrintStream terminal) {
    this.systems = List.copyOf(systems);
    this.world = world;
    this.functions = List.copyOf(functions);
    this.perils = perils;
    this.secrets = Map.copyOf(secrets);
    this.terminal = terminal;
  }

  /** Whether nothing was lost or doubled. */
  boolean run(long seed, int events) throws InterruptedException {
    var plan = Plan.of(seed, events);
    systems.forEach(it -> it.begin(world, plan.orders()));
    var start = System.nanoTime();
    send(plan, new Trouble(systems, world, functions, perils, seed));
    var sent = System.nanoTime();
    var quiet = rest();
    terminal.printf(
        "sent in %d s, at rest %d s later%n",
        Duration.ofNanos(sent - start).toSeconds(),
        Duration.ofNanos(System.nanoTime() - sent).toSeconds());
    terminal.printf("answers %s%n", ledger.summary());
    terminal.printf("mishaps %d: %s%n", perils.tally().total(), perils.tally());
    terminal.printf("killed  %s%n", perils.crashes().summary());
    return told(plan, seed, quiet);
  }

  private void send(Plan plan, Trouble trouble) throws InterruptedException {
    var troubling = Thread.ofPlatform().start(trouble);
    var receivers = functions.stream().map(Functions::url).toList();
    new Sendings(receivers, secrets, ledger).send(plan.sendings());
    trouble.end();
    troubling.join();
  }

  /** A person mends what was wrong and redrives, until nothing waits anywhere. */
  private boolean rest() {
    perils.rest();
    functions.forEach(Functions::startAgain);
    functions.forEach(Functions::awaitReady);
    systems.forEach(it -> it.addArticle(world, Plan.UNKNOWN_ARTICLE));
    var fewest = Integer.MAX_VALUE;
    var end = System.nanoTime();
    for (int left = left(); left > 0; left = left()) {
      if (left < fewest) {
        fewest = left;
        end = System.nanoTime() + longestStandstill(left).toNanos();
      }
      if (System.nanoTime() - end > 0) {
        return world.underWay() == 0;
      }
      LockSupport.parkNanos(BETWEEN_REDRIVES.toNanos());
      world.redrive();
    }
    return true;
  }

  private static Duration longestStandstill(int left) {
    return LONGEST_STANDSTILL.plus(LONGEST_FOR_EACH.multipliedBy(left));
  }

  private int left() {
    return world.underWay() + world.deadLettered();
  }

  private boolean told(Plan plan, long seed, boolean quiet) {
    var violations = violations(plan, quiet);
    violations.forEach(terminal::println);
    terminal.printf(
        "%s: %d events accepted, %d dead-lettered, %d violations; seed %d%n",
        violations.isEmpty() ? "nothing lost, nothing doubled" : "FAILED",
        ledger.accepted(),
        world.deadLettered(),
        violations.size(),
        seed);
    return violations.isEmpty();
  }

  private List<String> violations(Plan plan, boolean quiet) {
    var all = new ArrayList<String>();
    if (!quiet) {
      all.add("the queues did not come to rest");
    }
    if (ledger.givenUp() > 0) {
      all.add(ledger.givenUp() + " sendings were not accepted");
    }
    var unreadable = world.unreadable();
    if (unreadable < ledger.parked() || unreadable > ledger.parked() + ledger.uncertain()) {
      all.add(ledger.parked() + " bodies were parked, but " + unreadable + " are in unreadable");
    }
    for (var system : systems) {
      all.addAll(system.violations(world, ledger, plan.orders()));
    }
    return all;
  }
}
