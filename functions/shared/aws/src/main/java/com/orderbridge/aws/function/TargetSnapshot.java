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
 * Before the snapshot: a second function, between an AWS and a target's system that are made up, is
 * restored, is handed an event of each type as Lambda hands it over, and is thrown away. After it:
 * the table is asked for the breaker, and the target is made ready for its first delivery.
 */
final class TargetSnapshot implements SnapshotWork {
  /** Enough that the code on the way is compiled before the snapshot, not after it. */
  private static final int TIMES = 300;

  /** With little memory there is little of a processor: what is compiled by then must do. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** Lambda waits ten seconds for a restore, then it is in vain. */
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
    restored(loop); // Once: each loop's clients have threads, which a snapshot would keep.
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

  /** Meanwhile one more delivery brings back what the first needs from where the snapshot was. */
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
