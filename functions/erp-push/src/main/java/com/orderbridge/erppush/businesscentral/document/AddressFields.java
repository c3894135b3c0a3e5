package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Puts an address into the order in which Business Central must validate it. A postal code that its
 * table knows also sets city, state and country (PostCode.Table.al, ValidatePostCode). A changed
 * country empties the other three (CheckClearPostCodeCityCounty). So the country comes first, the
 * postal code next, and the text of the customer last. Pure.
 */
final class AddressFields {
  private static final List<List<String>> ORDERS =
      List.of(
          List.of("country", "postalCode", "city", "state"),
          List.of("sellToCountry", "sellToPostCode", "sellToCity", "sellToState"),
          List.of("billToCountry", "billToPostCode", "billToCity", "billToState"),
          List.of("shipToCountry", "shipToPostCode", "shipToCity", "shipToState"));

  private AddressFields() {}

  static ObjectNode inOrder(ObjectNode body) {
    var ordered = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      orderOf(field.getKey()).stream()
          .filter(it -> body.has(it) && !ordered.has(it))
          .forEach(it -> ordered.set(it, body.path(it)));
    }
    return ordered;
  }

  private static List<String> orderOf(String field) {
    return ORDERS.stream()
        .filter(it -> it.contains(field))
        .findFirst()
        .orElseGet(() -> List.of(field));
  }
}
