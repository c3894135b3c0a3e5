package com.orderbridge.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Makes trouble by chance: at the ERP, by redriving too early, and by killing the functions. */
final class SoakFaults implements Runnable {
  private static final List<String> FAULTS =
      List.of(
          "{\"status\":500}",
          "{\"status\":502}",
          "{\"status\":503}",
          "{\"status\":429,\"retryAfter\":1}",
          "{\"status\":401}",
          "{\"hang\":true}",
          "{\"commitThenHang\":true}",
          "{\"commitThenStatus\":500}",
          "{\"hangThenCommitAfter\":3}",
          "{\"hangThenCommitAfter\":4}",
          "{\"hangThenCommitAfter\":5}",
          "{\"hangThenCommitAfter\":6}");

  private final SoakWorld world;
  private final FunctionsProcess functions;
  private final Random random;
  private final Map<String, Integer> injected = new TreeMap<>();
  private final Duration duration;
  private final Duration killEvery;
  private long killAt;

  SoakFaults(SoakWorld world, FunctionsProcess functions, long seed, Duration duration) {
    this.world = world;
    this.functions = functions;
    this.random = new Random(seed);
    this.duration = duration;
    this.killEvery = Duration.ofSeconds(Math.clamp(duration.toSeconds() / 3, 2, 20));
    this.killAt = System.nanoTime() + killEvery.toNanos();
  }

  @Override
  public void run() {
    var end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() - end < 0) {
      LockSupport.parkNanos(Duration.ofMillis(300 + random.nextInt(900)).toNanos());
      var faults = faults();
      world.behave(String.join(",", faults));
      faults.forEach(this::count);
      if (random.nextInt(8) == 0) {
        world.redrive();
        count("redrive");
      }
      killWhenDue();
    }
  }

  /** Mostly one call among good ones, so that the breaker stays closed; now and then a burst. */
  private List<String> faults() {
    if (random.nextInt(6) == 0) {
      return Stream.generate(this::fault).limit(8).toList();
    }
    var good = Stream.generate(() -> "{}").limit(random.nextInt(6));
    return Stream.concat(good, Stream.of(fault())).toList();
  }

  private String fault() {
    return FAULTS.get(random.nextInt(FAULTS.size()));
  }

  private void killWhenDue() {
    if (System.nanoTime() - killAt < 0) {
      return;
    }
    try {
      functions.killAndStartAgain();
      functions.awaitReady();
      count("kill -9");
    } catch (IOException e) {
      throw new IllegalStateException("the functions cannot be started again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    killAt = System.nanoTime() + killEvery.toNanos();
  }

  private void count(String fault) {
    if (!fault.equals("{}")) {
      injected.merge(fault.replaceAll("[{}\"]", ""), 1, Integer::sum);
    }
  }

  /** To be asked when it has ended. */
  String summary() {
    return injected.toString();
  }
}
