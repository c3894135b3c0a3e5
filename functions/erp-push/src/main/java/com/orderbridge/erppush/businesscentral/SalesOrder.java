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

  /** Empty if the mapping's value is no such pair, or has no lines. */
  static Optional<SalesOrder> of(String orderId, JsonNode mapped) {
    return mapped.path("salesOrder") instanceof ObjectNode body
            && mapped.path("customer") instanceof ObjectNode customer
            && !body.path("salesOrderLines").isEmpty()
        ? Optional.of(new SalesOrder(ExternalReference.of(orderId), body, customer))
        : Optional.empty();
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
