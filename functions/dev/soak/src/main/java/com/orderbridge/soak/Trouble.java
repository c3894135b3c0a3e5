package com.orderbridge.soak;

import com.orderbridge.soak.fault.Perils;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * What befalls the functions as a whole while orders flow: killed around a call, stopped for a
 * while, systems that are down, DLQs that are redriven too early.
 */
final class Trouble implements Runnable {
  private static final Duration BETWEEN_CRASHES = Duration.ofSeconds(6);

  private final List<SoakedSystem> systems;
  private final World world;
  private final List<Functions> functions;
  private final Perils perils;
  private final Random random;
  private volatile boolean over;

  Trouble(
      List<SoakedSystem> systems,
      World world,
      List<Functions> functions,
      Perils perils,
      long seed) {
    this.systems = List.copyOf(systems);
    this.world = world;
    this.functions = List.copyOf(functions);
    this.perils = perils;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    var crashAt = System.nanoTime();
    while (!over) {
      LockSupport.parkNanos(Duration.ofMillis(300 + random.nextInt(900)).toNanos());
      functions.forEach(Functions::startAgain);
      if (System.nanoTime() - crashAt > 0) {
        perils.crashes().arm();
        crashAt = System.nanoTime() + BETWEEN_CRASHES.toNanos();
      }
      befall(random.nextInt(24));
    }
  }

  private void befall(int what) {
    switch (what) {
      case 0, 1 -> redrive();
      case 2 -> down();
      case 3 -> stop();
      default -> {}
    }
  }

  private void redrive() {
    world.redrive();
    perils.tally().count("redrive");
  }

  /** Longer than the breaker needs to hear of it. */
  private void down() {
    var system = systems.get(random.nextInt(systems.size())).name();
    perils.down(system, true);
    LockSupport.parkNanos(Duration.ofMillis(1500 + random.nextInt(2500)).toNanos());
    perils.down(system, false);
    perils.tally().count("outage of " + system);
  }

  private void stop() {
    var stopped = functions.get(random.nextInt(functions.size()));
    if (stopped.stopFor(Duration.ofMillis(500 + random.nextInt(3000)))) {
      perils.tally().count("functions stopped for a while");
    }
  }

  /** It may take a moment until it has ended. */
  void end() {
    over = true;
  }
}
