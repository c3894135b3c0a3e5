package com.orderbridge.erppush.businesscentral.settings;

import com.orderbridge.core.config.Fields;

/**
 * The settings for refunds.
 *
 * @param post whether a credit memo that applies to an invoice is posted, which cannot be undone
 */
public record RefundSettings(boolean post, Uninvoiced uninvoiced) {
  static final RefundSettings USUAL = new RefundSettings(false, Uninvoiced.CANCEL_ORDER);

  /** The treatment of a refund of an order that has not been invoiced. */
  public enum Uninvoiced {
    /** A draft of a credit memo is written, and the order stays. */
    CREDIT_MEMO,
    /** The order is deleted if the refund gives back all of it; otherwise a draft is written. */
    CANCEL_ORDER
  }

  static RefundSettings read(Fields fields) {
    return new RefundSettings(
        fields.flag("post", USUAL.post()),
        fields.has("uninvoiced")
            ? fields.oneOf("uninvoiced", Uninvoiced.class).orElse(USUAL.uninvoiced())
            : USUAL.uninvoiced());
  }
}
