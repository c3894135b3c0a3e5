package com.orderbridge.core.step;

/** Who must act on a rejection. */
public enum WhoMustAct {
  /** The engineers and operators of the bridge. */
  OPERATIONS,
  /** The people who maintain the target's articles. */
  CATALOG,
  /**
   * The people who keep the target's books: currencies, periods, posting groups, documents whose
   * total is not what was paid. If a stage names nobody, operations are told.
   */
  ACCOUNTING,
  /**
   * The people who run the sender: the event itself is the cause, so a redrive ends the same way.
   * The bridge cannot reach them; operations are told, and inform them.
   */
  SENDER
}
