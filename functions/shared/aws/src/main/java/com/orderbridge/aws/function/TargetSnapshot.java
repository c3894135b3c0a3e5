package com.orderbridge.aws.function;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.function.TargetWiring.Edges;
import com.orderbridge.aws.snapshot.SnapshotWork;
import com.orderbridge.aws.snapshot.Threads;
import com.orderbridge.clients.http.PacedHttpCalls;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.delivery.Target;
import com.orderbridge.delivery.loop.DeliveryLoop;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A target's work around a snapshot. Before it, a second function between a fake AWS and a fake
 * target is restored, receives an event of each type as Lambda would send it, and is thrown away.
 * After it, the real function reads the breaker from the table and prepares the target for its
 * first delivery.
 */
final class TargetSnapshot implements SnapshotWork {
  /** The number of rehearsals, enough that the JVM compiles the code before the snapshot. */
  private static final int TIMES = 300;

  /**
   * The time limit of the rehearsals. A function with little memory has a slow processor; what is
   * compiled by then must be enough.
   */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /**
   * The time limit after a restore. Lambda waits ten seconds for a restore and then gives it up.
   */
  private static final Duration RESTORE = Duration.ofSeconds(8);

  private static final double UNPACED = 1e6;

  private final Map<String, String> environment;
  private final TargetWiring wiring;
  private final Function<TargetParts, Target> target;
  private final Function<TargetConfig, HttpCalls> madeUp;
  private final DeliveryLoop loop;
  private Optional<RehearsedDeliveries> deliveries = Optional.empty();

  TargetSnapshot(
      Map<String, String> environment,
      TargetWiring wiring,
      Function<TargetParts, Target> target,
      Function<TargetConfig, HttpCalls> madeUp,
      DeliveryLoop loop) {
    this.environment = environment;
    this.wiring = wiring;
    this.target = target;
    this.madeUp = madeUp;
    this.loop = loop;
  }

  @Override
  public void before() {
    wiring.rehearseConnections();
    var clock = InstantSource.system();
    var loop = rehearsing(clock).loop(target);
    restored(loop); // Once only: a snapshot would keep the threads of every loop.
    var function = new TargetFunction(loop, clock, Heap.ofProcess(), Optional.empty());
    var events = new RehearsedEvents(wiring.bridge()).of(wiring.target().name());
    var rehearsed = new RehearsedDeliveries(function, events);
    var until = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < TIMES && System.nanoTime() < until; i++) {
      rehearsed.all(i);
    }
    deliveries = Optional.of(rehearsed);
  }

  @Override
  public void after() {
    restored(loop);
  }

  /**
   * Prepares a loop, and at the same time repeats one rehearsed delivery. The repetition brings
   * back from the snapshot what the first real delivery needs.
   */
  private void restored(DeliveryLoop loop) {
    Threads.atOnce(
        RESTORE,
        () -> loop.prepare(wiring.now().plus(RESTORE)),
        () -> deliveries.ifPresent(RehearsedDeliveries::one));
  }

  private TargetWiring rehearsing(InstantSource clock) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var system = madeUp.apply(wiring.target());
    var edges =
        new Edges(
            AwsClients::rehearsing,
            _ -> new PacedHttpCalls(system, UNPACED),
            new JsonLines(nowhere));
    return new TargetWiring(environment, clock, edges);
  }
}
