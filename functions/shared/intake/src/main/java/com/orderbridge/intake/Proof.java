package com.orderbridge.intake;

/**
 * Why we believe that a body is a source's. Only code that has checked it can make one; it keeps
 * what it was made of, and nothing that is not proven comes to a queue.
 */
public sealed interface Proof permits Webhook, Parked {
  /** The name of the source. */
  String source();

  /** What is proven, as readers take it. */
  Body body();
}
