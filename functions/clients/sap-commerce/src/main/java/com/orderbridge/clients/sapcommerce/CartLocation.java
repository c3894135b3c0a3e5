package com.orderbridge.clients.sapcommerce;

/** The result of a search for a cart of which only the guid is known. */
public sealed interface CartLocation {
  /**
   * The customer has the cart.
   *
   * @param code the code by which OCC finds it
   */
  record At(String code) implements CartLocation {}

  /**
   * This customer has no such cart, or nobody knows.
   *
   * @param why as a deletion would have been answered
   */
  record Not(Deletion why) implements CartLocation {}
}
