package com.orderbridge.delivery.breaker;

import java.time.Instant;

/** Whether a delivery may go to its target now. */
public sealed interface Admission {
  record Passes() implements Admission {}

  /**
   * It alone may: it finds out whether the target is back.
   *
   * @param until names the probe, and ends it if nothing else does
   */
  record Probes(Instant until) implements Admission {}

  /** Not before that time, or before its own back-off. */
  record Stopped(Instant until) implements Admission {}
}
