package com.orderbridge.erppush.businesscentral.order;

import java.util.List;

/** The customer of a document. */
sealed interface Customer {
  /**
   * One that there is.
   *
   * @param notes what did not fit of one that was made just now
   */
  record Numbered(String number, List<String> notes) implements Customer {
    Numbered(String number) {
      this(number, List.of());
    }
  }

  /** Nobody has the address yet, and the stage says that a customer may be made of the order. */
  record ToBeCreated(String email) implements Customer {}
}
