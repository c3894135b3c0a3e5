package com.orderbridge.erppush.businesscentral.order;

import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.WhoMustAct;

/** The customer of a document, or why there is none. */
sealed interface Customer {
  record Numbered(String number) implements Customer {}

  /** Nobody has the address yet, and the stage says that a customer may be made of the order. */
  record ToBeCreated(String email) implements Customer {}

  record None(Outcome outcome) implements Customer {}

  static Customer rejected(String code, String reason) {
    return new None(new Outcome.Rejected(code, reason, WhoMustAct.OPERATIONS));
  }
}
