package com.orderbridge.aws.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.orderbridge.aws.snapshot.Snapshot;
import com.orderbridge.delivery.loop.DeliveryLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

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
   * @param registration the function's own
   * @throws com.orderbridge.core.config.ConfigurationException if it cannot start like that
   */
  public static TargetFunction wire(
      Map<String, String> environment, InstantSource clock, FunctionRegistration registration) {
    var edges = TargetWiring.Edges.real();
    var wiring = new TargetWiring(environment, clock, edges);
    var loop = wiring.loop(registration::target);
    var around =
        new TargetSnapshot(
            environment, wiring, registration::target, registration::rehearsalStub, loop);
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
