package com.orderbridge.adapters.function;

import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.function.TargetWiring.Edges;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.adapters.http.PacedHttpCalls;
import com.orderbridge.adapters.snapshot.Around;
import com.orderbridge.adapters.telemetry.JsonLines;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Before the snapshot: a second function, between an AWS and a target's system that are made up, is
 * handed an event of each type as Lambda hands it over, and is thrown away. After it, nothing: no
 * sender waits here, and what must be fresh is fetched when it is needed.
 */
final class TargetSnapshot implements Around {
  /** Enough that the code on the way is compiled before the snapshot, not after it. */
  private static final int TIMES = 300;

  /** With little memory there is little of a processor: what is compiled by then must do. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private static final Duration REMAINING = Duration.ofMinutes(2);
  private static final double UNPACED = 1e6;

  private final Map<String, String> environment;
  private final TargetWiring wiring;
  private final Function<TargetParts, Target> target;
  private final Function<TargetConfig, HttpCalls> madeUp;

  TargetSnapshot(
      Map<String, String> environment,
      TargetWiring wiring,
      Function<TargetParts, Target> target,
      Function<TargetConfig, HttpCalls> madeUp) {
    this.environment = environment;
    this.wiring = wiring;
    this.target = target;
    this.madeUp = madeUp;
  }

  @Override
  public void before() {
    wiring.rehearseConnections();
    var events = new RehearsedEvents(wiring.bridge()).of(wiring.target().name());
    var clock = InstantSource.system();
    var loop = rehearsing(clock).loop(target);
    var function = new TargetFunction(loop, clock, Heap.ofProcess(), Optional.empty());
    var until = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < TIMES && System.nanoTime() < until; i++) {
      deliver(function, events, i);
    }
  }

  @Override
  public void after() {}

  /** A message that comes alone is worked on in another thread than one of several. */
  private static void deliver(TargetFunction function, List<Event> events, int time) {
    handle(function, RehearsedBatch.of(events, "together" + time));
    events.forEach(it -> handle(function, RehearsedBatch.of(List.of(it), "alone" + time)));
  }

  private static void handle(TargetFunction function, byte[] batch) {
    try {
      function.handle(new ByteArrayInputStream(batch), new ByteArrayOutputStream(), REMAINING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
