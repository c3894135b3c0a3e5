package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * What is left to draw of a line: "the original quantity minus any quantity that has been delivered
 * or credited", SDK help, RemainingOpenQuantity [V]. That of a line with a negative quantity is
 * negative, and goes to 0 as any other [K].
 */
record Open(BigDecimal quantity) {

  static Open of(JsonNode line) {
    return new Open(Amount.number(line, "RemainingOpenQuantity"));
  }

  /** Refuses what is more than there is, or of the other sign. */
  void check(BigDecimal drawn) {
    boolean otherSign = drawn.signum() * quantity.signum() < 0;
    if (otherSign || drawn.abs().compareTo(quantity.abs()) > 0) {
      throw Problem.rule("Quantity exceeds the open quantity of the base document");
    }
  }
}
