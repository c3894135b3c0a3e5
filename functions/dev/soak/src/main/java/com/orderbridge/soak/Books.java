package com.orderbridge.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What stands in an ERP.
 *
 * @param customers their e-mail addresses, one for each record
 */
record Books(List<Document> orders, List<Document> creditMemos, List<String> customers) {
  /**
   * One document.
   *
   * @param reference what the shop calls it, in capitals, without its source's prefix and the
   *     digits that tell apart what capitals do not
   * @param stands false if it was cancelled
   * @param lines how many it has, comments aside
   */
  record Document(String reference, boolean stands, int lines) {
    static Document of(String reference, boolean stands, int lines) {
      var plain =
          reference
              .toUpperCase(Locale.ROOT)
              .replaceFirst("^(ZC|CL)-", "")
              .replaceFirst("-[0-9A-F]{12}$", "");
      return new Document(plain, stands, lines);
    }
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static List<String> texts(JsonNode array, String field) {
    return list(array).stream().map(it -> it.path(field).asText()).toList();
  }

  List<Document> orders(String id) {
    return named(orders, id);
  }

  List<Document> creditMemos(String id) {
    return named(creditMemos, id);
  }

  private static List<Document> named(List<Document> documents, String id) {
    var reference = id.toUpperCase(Locale.ROOT);
    return documents.stream().filter(it -> it.reference().equals(reference)).toList();
  }

  /** All references that documents carry. */
  Set<String> references() {
    return List.of(orders, creditMemos).stream()
        .flatMap(List::stream)
        .map(Document::reference)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Customers of whom there is more than one record. */
  List<String> doubledCustomers() {
    return customers.stream()
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() > 1)
        .map(it -> it.getKey())
        .toList();
  }
}
