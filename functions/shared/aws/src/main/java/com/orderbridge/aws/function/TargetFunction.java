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

/**
 * Handles a target's batches on Lambda: takes a batch of its queue and answers which messages SQS
 * must keep. Thread-safe.
 */
public final class TargetFunction {
  private final DeliveryLoop loop;
  private final InstantSource clock;
  private final Heap heap;

  /** Held here because SnapStart's hooks hold it only weakly. */
  @SuppressWarnings("unused")
  private final Optional<Snapshot> snapshot;

  TargetFunction(DeliveryLoop loop, InstantSource clock, Heap heap, Optional<Snapshot> snapshot) {
    this.loop = loop;
    this.clock = clock;
    this.heap = heap;
    this.snapshot = snapshot;
  }

  /**
   * Builds a target's function from its environment.
   *
   * @param clock the clock of the process; {@link InstantSource#system()} on Lambda
   * @param registration the function's own registration
   * @throws com.orderbridge.core.config.ConfigurationException if variables are missing or the
   *     configuration is wrong
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

  /**
   * Handles one event of Lambda, as a {@code RequestStreamHandler} does: reads the event's JSON and
   * writes the JSON of the answer.
   *
   * @throws IOException if one of the streams fails
   * @throws IllegalArgumentException if the event cannot be read; SQS then keeps the whole batch
   */
  public void handle(InputStream input, OutputStream output, Context context) throws IOException {
    handle(input, output, Duration.ofMillis(context.getRemainingTimeInMillis()));
  }

  /** Handles one event without Lambda around it. */
  void handle(InputStream input, OutputStream output, Duration remaining) throws IOException {
    var now = clock.instant();
    var batch = QueueEvent.messages(input.readAllBytes(), now);
    output.write(QueueEvent.answer(loop.deliver(batch, now.plus(remaining))));
    heap.tidy();
  }
}
