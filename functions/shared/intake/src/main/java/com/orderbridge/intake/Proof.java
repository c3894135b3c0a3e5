package com.orderbridge.intake;

/**
 * The reason to believe that a body comes from a source. Only code that has checked it can create
 * one, and nothing without a proof gets into a queue.
 */
public sealed interface Proof permits Webhook, Parked {
  /** Returns the name of the source. */
  String source();

  /** Returns the proven body in the form that readers take. */
  Body body();
}
