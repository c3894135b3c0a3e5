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
   * The customer has no such cart, or it could not be found out.
   *
   * @param why the answer that a deletion would have had
   */
  record Not(Deletion why) implements CartLocation {}
}
