package com.orderbridge.core.step;

/** What an unsuccessful attempt may have left behind at the target. */
public enum Effect {
  /** Nothing: the target answered no, or was never asked to write. */
  NONE,
  /** A write was sent and its end is not known: the vendor may still be working on it. */
  UNKNOWN
}
