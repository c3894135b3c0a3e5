package com.orderbridge.erppush.amount;

import com.orderbridge.core.config.Fields;

/**
 * The treatment of a sales order whose total in the ERP is not what the customer paid. It is the
 * setting {@code amounts.difference}. A refund with a difference is never posted, whatever is set
 * here.
 */
public enum OnDifference {
  /** The order stays as the ERP made it, and operations are told. */
  TELL,
  /**
   * The order stays a draft that names the difference, and its event goes to the DLQ. A redrive
   * compares again.
   */
  HOLD,
  /** The order is deleted again, and its event is rejected. */
  REJECT;

  /** Reads {@code {"amounts": {"difference": "HOLD"}}}. Returns {@link #TELL} if nothing is set. */
  public static OnDifference read(Fields fields) {
    return fields
        .optionalObject("amounts", it -> it.oneOf("difference", OnDifference.class).orElse(TELL))
        .orElse(TELL);
  }
}
