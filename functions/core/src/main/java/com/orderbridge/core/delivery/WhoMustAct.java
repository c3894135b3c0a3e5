package com.orderbridge.core.delivery;

/** Who must act on a rejection. */
public enum WhoMustAct {
  /** The engineers and operators of the bridge. */
  OPERATIONS,
  /** Those who keep the articles of the target. */
  CATALOG,
  /**
   * Those who run the sender: the event itself is the cause, so that a redrive ends the same way.
   * The bridge cannot reach them; operations are told, and pass it on.
   */
  SENDER
}
