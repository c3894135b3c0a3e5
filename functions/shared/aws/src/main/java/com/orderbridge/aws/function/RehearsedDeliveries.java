package com.orderbridge.aws.function;

import com.orderbridge.core.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * Hands made-up events to a function, as Lambda would.
 *
 * @param function the function between a fake AWS and a fake target
 */
record RehearsedDeliveries(TargetFunction function, List<Event> events) {
  private static final Duration REMAINING = Duration.ofMinutes(2);

  /**
   * Hands over all events in one batch, and then each in a batch of its own. Both are needed,
   * because a single event is handled on another thread than one of several.
   */
  void all(int time) {
    handle(RehearsedBatch.of(events, "together" + time));
    events.forEach(it -> handle(RehearsedBatch.of(List.of(it), "alone" + time)));
  }

  /** Hands over only the first event. */
  void one() {
    events.stream().limit(1).forEach(it -> handle(RehearsedBatch.of(List.of(it), "once more")));
  }

  private void handle(byte[] batch) {
    try {
      function.handle(new ByteArrayInputStream(batch), new ByteArrayOutputStream(), REMAINING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
