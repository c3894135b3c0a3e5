package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.sapbusinessone.amount.Amount;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
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

  /** Refuses what is more than there is, or of the other sign: "error-400-others-v1" [V]. */
  void check(BigDecimal drawn, Table table, JsonNode line) {
    boolean otherSign = drawn.signum() * quantity.signum() < 0;
    if (otherSign || drawn.abs().compareTo(quantity.abs()) > 0) {
      throw Problem.rule(
          "Quantity exceeds the defined quantity for this row [%s1.BaseLine][line: %d]"
              .formatted(table.table, line.path("LineNum").asInt() + 1));
    }
  }
}
