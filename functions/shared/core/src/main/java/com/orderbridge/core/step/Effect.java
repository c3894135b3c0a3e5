package com.orderbridge.core.step;

/** What an unsuccessful attempt may have left at the target. */
public enum Effect {
  /** Nothing: the target refused, or no write was sent. */
  NONE,
  /** A write was sent and its end is not known: the vendor may still be working on it. */
  UNKNOWN
}
