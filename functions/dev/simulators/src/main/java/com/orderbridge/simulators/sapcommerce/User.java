package com.orderbridge.simulators.sapcommerce;

/** Who owns carts. A guest's uid is a guid and an e-mail address with a bar between them. */
record User(String uid, String customerId, boolean employee) {
  static final String ANONYMOUS = "anonymous";

  User {
    if (uid.isBlank()) {
      throw new IllegalArgumentException("a user has a uid");
    }
  }

  boolean isAnonymous() {
    return uid.equals(ANONYMOUS);
  }

  boolean isRegistered() {
    return !isAnonymous() && uid.indexOf('|') < 0;
  }
}
