package com.orderbridge.erppush.businesscentral.order;

import java.util.List;

/** The customer of a document. */
sealed interface Customer {
  /**
   * A customer that exists.
   *
   * @param number the customer's number
   * @param notes what did not fit if the customer was made just now
   */
  record Numbered(String number, List<String> notes) implements Customer {
    Numbered(String number) {
      this(number, List.of());
    }
  }

  /**
   * A customer that must be created: nobody has the address yet, and the stage allows to make a
   * customer from the order.
   */
  record ToBeCreated(String email) implements Customer {}
}
