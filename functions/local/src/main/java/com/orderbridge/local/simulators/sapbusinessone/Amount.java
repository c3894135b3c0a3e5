package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * An amount as a document has it twice: in the company's currency and in the document's own. In a
 * document in the company's currency the second is 0: recording "order-in-list-v1" [V].
 */
record Amount(BigDecimal local, BigDecimal foreign) {
  static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

  static Amount read(JsonNode node, String local, String foreign) {
    return new Amount(number(node, local), number(node, foreign));
  }

  void write(ObjectNode node, String localField, String foreignField) {
    node.put(localField, local).put(foreignField, foreign);
  }

  Amount plus(Amount other) {
    return new Amount(local.add(other.local), foreign.add(other.foreign));
  }

  Amount minus(Amount other) {
    return new Amount(local.subtract(other.local), foreign.subtract(other.foreign));
  }

  /** The number of a property; nothing counts as 0. */
  static BigDecimal number(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
  }
}
