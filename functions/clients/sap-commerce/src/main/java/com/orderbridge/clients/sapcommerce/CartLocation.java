package com.orderbridge.clients.sapcommerce;

/** Where a cart is, whose guid alone was known. */
public sealed interface CartLocation {
  /**
   * A customer has it.
   *
   * @param code under which OCC finds it
   */
  record At(String code) implements CartLocation {}

  /**
   * This customer has no such cart, or nobody knows.
   *
   * @param why as a deletion would have been answered
   */
  record Not(Deletion why) implements CartLocation {}
}
