package com.orderbridge.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

  static Books ofBusinessCentral(JsonNode state) {
    return new Books(
        list(state.path("salesOrders")).stream().map(Books::order).toList(),
        list(state.path("salesCreditMemos")).stream().map(Books::creditMemo).toList(),
        texts(state.path("customers"), "email"));
  }

  private static Document order(JsonNode order) {
    var lines = lines(order.path("salesOrderLines"));
    return Document.of(order.path("externalDocumentNumber").asText(), true, lines);
  }

  private static Document creditMemo(JsonNode memo) {
    var lines = lines(memo.path("salesCreditMemoLines"));
    return Document.of(memo.path("externalDocumentNumber").asText(), true, lines);
  }

  private static int lines(JsonNode lines) {
    return (int)
        list(lines).stream().filter(it -> !it.path("lineType").asText().equals("Comment")).count();
  }

  /** A credit memo of an order without invoice is a draft. */
  static Books ofSapBusinessOne(JsonNode state) {
    var memos = new ArrayList<>(list(state.path("CreditNotes")));
    list(state.path("Drafts")).stream()
        .filter(it -> it.path("DocObjectCode").asText().equals("oCreditNotes"))
        .forEach(memos::add);
    return new Books(
        list(state.path("Orders")).stream().map(Books::marketingDocument).toList(),
        memos.stream().map(Books::marketingDocument).toList(),
        texts(state.path("BusinessPartners"), "EmailAddress"));
  }

  private static Document marketingDocument(JsonNode document) {
    return Document.of(
        document.path("NumAtCard").asText(),
        !document.path("Cancelled").asText().equals("tYES"),
        document.path("DocumentLines").size());
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
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
