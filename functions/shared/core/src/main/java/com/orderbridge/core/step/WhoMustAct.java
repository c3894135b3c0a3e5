package com.orderbridge.core.step;

/** Who must act on a rejection. */
public enum WhoMustAct {
  /** The engineers and operators of the bridge. */
  OPERATIONS,
  /** Those who keep the articles of the target. */
  CATALOG,
  /**
   * Those who keep the target's books: currencies, periods, posting groups, documents that do not
   * come to what was paid. Where a stage names nobody, operations are told.
   */
  ACCOUNTING,
  /**
   * Those who run the sender: the event itself is the cause, so that a redrive ends the same way.
   * The bridge cannot reach them; operations are told, and pass it on.
   */
  SENDER
}
