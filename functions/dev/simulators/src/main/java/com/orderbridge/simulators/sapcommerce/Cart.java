package com.orderbridge.simulators.sapcommerce;

/**
 * A cart: by its code for the customer who owns it, by its guid for everybody else.
 *
 * @param fault the reason for which it cannot be loaded; empty if it can
 */
record Cart(String code, String guid, String user, String site, boolean expired, String fault) {
  Cart {
    if (code.isBlank() || guid.isBlank() || user.isBlank() || site.isBlank()) {
      throw new IllegalArgumentException("a cart has a code, a guid, a user and a site");
    }
  }
}
