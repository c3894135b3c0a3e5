package com.orderbridge.simulators.sapbusinessone.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * An amount as a document has it twice: in the company's currency and in the document's own. In a
 * document in the company's currency the second is 0: recording "order-in-list-v1" [V].
 */
public record Amount(BigDecimal local, BigDecimal foreign) {
  static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

  public static Amount read(JsonNode node, String local, String foreign) {
    return new Amount(number(node, local), number(node, foreign));
  }

  public void write(ObjectNode node, String localField, String foreignField) {
    node.put(localField, local).put(foreignField, foreign);
  }

  public Amount plus(Amount other) {
    return new Amount(local.add(other.local), foreign.add(other.foreign));
  }

  public Amount minus(Amount other) {
    return new Amount(local.subtract(other.local), foreign.subtract(other.foreign));
  }

  /** The number of a property; nothing counts as 0. */
  public static BigDecimal number(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
  }
}
