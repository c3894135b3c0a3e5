package com.orderbridge.local.contract;

import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import java.util.List;

/** A target and its business system: the simulator, or a vendor's sandbox. */
interface Site extends AutoCloseable {
  /** An answer of the vendor to a write, and the outcome that it must become. */
  record Code(int status, String code, String outcome) {
    @Override
    public String toString() {
      return status + " " + code + " is " + outcome;
    }
  }

  /** As a new environment of the function makes it. */
  Target target();

  /** What has not had its effect yet. */
  Event event(String order);

  /** How often it has had its effect: documents, counted by another client than the target's. */
  int effects(String order);

  /** Whether it can be told to misbehave; a vendor's sandbox cannot. */
  boolean simulated();

  /**
   * What the next write of a warm target meets: the body of one entry of {@code _behaviour}.
   *
   * @param lookUps calls of the attempt that come before the write
   */
  void nextWrite(String fault, int lookUps);

  /** Calls of a warm target before its first write. */
  int lookUps();

  /** What a write that was given up leaves open: nothing, where repeating it is harmless. */
  Effect givenUp();

  /** Token or session is not accepted any more. */
  void loseSession();

  /** The vendor's error codes. */
  List<Code> codes();

  @Override
  void close();
}
