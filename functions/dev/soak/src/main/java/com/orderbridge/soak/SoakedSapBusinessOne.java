package com.orderbridge.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.soak.Books.Document;
import com.orderbridge.soak.Plan.Order;
import java.util.ArrayList;
import java.util.List;

/** SAP Business One: an order is a sales order, a refund a credit note or a draft of one. */
public final class SoakedSapBusinessOne extends SoakedSystem {
  public SoakedSapBusinessOne() {
    super("sap-business-one");
  }

  /** What killed functions leave behind ends after a minute, not after half an hour. */
  @Override
  void ready(World world) {
    world.set(name(), "{\"sessionIdleSeconds\":60}");
  }

  @Override
  void addArticle(World world, String number) {
    var item = "{\"Items\":[{\"ItemCode\":\"%s\",\"ItemName\":\"New\"}]}";
    world.add(name(), item.formatted(number));
  }

  @Override
  List<String> violations(World world, Ledger ledger, List<Order> planned) {
    var books = books(world.state(name()));
    return new Checker(name(), ledger, books, world.waiting(name())).violations(planned);
  }

  /** A credit memo of an order without invoice is a draft. */
  private static Books books(JsonNode state) {
    var memos = new ArrayList<>(Books.list(state.path("CreditNotes")));
    Books.list(state.path("Drafts")).stream()
        .filter(it -> it.path("DocObjectCode").asText().equals("oCreditNotes"))
        .forEach(memos::add);
    return new Books(
        Books.list(state.path("Orders")).stream()
            .map(SoakedSapBusinessOne::marketingDocument)
            .toList(),
        memos.stream().map(SoakedSapBusinessOne::marketingDocument).toList(),
        Books.texts(state.path("BusinessPartners"), "EmailAddress"));
  }

  private static Document marketingDocument(JsonNode document) {
    return Document.of(
        document.path("NumAtCard").asText(),
        !document.path("Cancelled").asText().equals("tYES"),
        document.path("DocumentLines").size());
  }
}
