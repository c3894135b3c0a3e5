package com.orderbridge.erppush.amount;

import com.orderbridge.core.config.Fields;

/**
 * What becomes of a sales order whose total in the ERP is not what the customer paid. Setting
 * {@code amounts.difference}; a refund is never posted then, whatever is set here.
 */
public enum OnDifference {
  /** The order stays as the ERP made it, and operations are told. */
  TELL,
  /** The order stays a draft that names the difference, in the DLQ; a redrive compares again. */
  HOLD,
  /** The order is taken back, and rejected. */
  REJECT;

  /** Reads {@code {"amounts": {"difference": "HOLD"}}}; {@link #TELL} if nothing is said. */
  public static OnDifference read(Fields fields) {
    return fields
        .optionalObject("amounts", it -> it.oneOf("difference", OnDifference.class).orElse(TELL))
        .orElse(TELL);
  }
}
