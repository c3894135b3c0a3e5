package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping made of an event: {@code {"salesOrder": {…}, "customer": {…}}}.
 *
 * @param reference what it is found by
 * @param body of the insert, without customer and reference
 * @param customer body of a customer's insert
 */
record SalesOrder(String reference, ObjectNode body, ObjectNode customer) {

  /** Empty if the mapping's value is no such pair. */
  static Optional<SalesOrder> of(String orderId, JsonNode mapped) {
    return mapped.path("salesOrder") instanceof ObjectNode body
            && mapped.path("customer") instanceof ObjectNode customer
        ? Optional.of(
            new SalesOrder(ExternalReference.of(orderId), Lengths.fit(body), Lengths.fit(customer)))
        : Optional.empty();
  }

  /** Why no sales order can be made of it; empty if one can. */
  Optional<String> defect() {
    if (itemNumbers().isEmpty()) {
      return Optional.of("it has no line of an article");
    }
    for (var line : body.path("salesOrderLines")) {
      if (line.path("quantity").decimalValue().signum() <= 0) {
        return Optional.of("a line's quantity is missing or not above 0");
      }
      if (!line.path("unitPrice").isNumber()
          || line.path("unitPrice").decimalValue().signum() < 0) {
        return Optional.of("a line's price is missing or below 0");
      }
    }
    return Optional.empty();
  }

  int lines() {
    return body.path("salesOrderLines").size();
  }

  Optional<String> email() {
    return Optional.of(customer.path("email").asText()).filter(it -> !it.isBlank());
  }

  /** The articles that must exist; item numbers are Code fields, so case does not count. */
  Set<String> itemNumbers() {
    var numbers = new LinkedHashSet<String>();
    for (var line : body.path("salesOrderLines")) {
      if (line.path("lineType").asText().equals("Item")) {
        numbers.add(line.path("lineObjectNumber").asText().strip().toUpperCase(Locale.ROOT));
      }
    }
    return numbers;
  }

  JsonNode insert(String customerNumber) {
    var insert = body.deepCopy();
    insert.put("externalDocumentNumber", reference).put("customerNumber", customerNumber);
    return insert;
  }
}
