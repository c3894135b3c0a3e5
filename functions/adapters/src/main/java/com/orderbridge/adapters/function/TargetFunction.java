package com.orderbridge.adapters.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.orderbridge.adapters.delivery.DeliveryLoop;
import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.adapters.snapshot.Snapshot;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.delivery.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The Lambda side of a target: a batch of its queue in, what SQS must keep out. Thread-safe. */
public final class TargetFunction {
  private final DeliveryLoop loop;
  private final InstantSource clock;
  private final Heap heap;

  /** Held, because SnapStart's hooks do not hold it. */
  @SuppressWarnings("unused")
  private final Optional<Snapshot> snapshot;

  TargetFunction(DeliveryLoop loop, InstantSource clock, Heap heap, Optional<Snapshot> snapshot) {
    this.loop = loop;
    this.clock = clock;
    this.heap = heap;
    this.snapshot = snapshot;
  }

  /**
   * Wires a function of a target from its environment.
   *
   * @param clock of a process whose clock differs; {@link InstantSource#system()} on Lambda
   * @param target knows the concrete class
   * @param madeUp answers as the target's system would, within the process: for the rehearsal
   * @throws com.orderbridge.adapters.config.ConfigurationException if it cannot start like that
   */
  public static TargetFunction wire(
      Map<String, String> environment,
      InstantSource clock,
      Function<TargetParts, Target> target,
      Function<TargetConfig, HttpCalls> madeUp) {
    var edges = TargetWiring.Edges.real();
    var wiring = new TargetWiring(environment, clock, edges);
    var loop = wiring.loop(target);
    var around = new TargetSnapshot(environment, wiring, target, madeUp, loop);
    var snapshot = Snapshot.of(environment, around, edges.lines());
    return new TargetFunction(loop, clock, Heap.ofProcess(), snapshot);
  }

  /** As a {@code RequestStreamHandler}: the event's JSON in, the answer's out. */
  public void handle(InputStream input, OutputStream output, Context context) throws IOException {
    handle(input, output, Duration.ofMillis(context.getRemainingTimeInMillis()));
  }

  /** Without Lambda around it. */
  void handle(InputStream input, OutputStream output, Duration remaining) throws IOException {
    var now = clock.instant();
    var batch = QueueEvent.messages(input.readAllBytes(), now);
    output.write(QueueEvent.answer(loop.deliver(batch, now.plus(remaining))));
    heap.tidy();
  }
}
