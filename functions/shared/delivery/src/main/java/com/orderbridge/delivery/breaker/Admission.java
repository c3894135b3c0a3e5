package com.orderbridge.delivery.breaker;

import java.time.Instant;

/** Whether a delivery may go to its target now. */
public sealed interface Admission {
  record Passes() implements Admission {}

  /**
   * Only this delivery may go: it finds out whether the target is back.
   *
   * @param until the end of the probe, if nothing else ends it; it also identifies the probe
   */
  record Probes(Instant until) implements Admission {}

  /**
   * The delivery must wait.
   *
   * @param until the delivery is tried again after this time, or after its own back-off if that is
   *     later
   */
  record Stopped(Instant until) implements Admission {}
}
