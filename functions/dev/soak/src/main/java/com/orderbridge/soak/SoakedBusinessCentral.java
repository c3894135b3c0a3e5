package com.orderbridge.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.soak.Books.Document;
import com.orderbridge.soak.Plan.Order;
import java.util.List;

/** Business Central: an order is a sales order, a refund a credit memo. */
public final class SoakedBusinessCentral extends SoakedSystem {
  public SoakedBusinessCentral() {
    super("business-central");
  }

  @Override
  void addArticle(World world, String number) {
    var item = "{\"items\":[{\"number\":\"%s\",\"displayName\":\"New\",\"unitPrice\":14.9}]}";
    world.add(name(), item.formatted(number));
  }

  @Override
  List<String> violations(World world, Ledger ledger, List<Order> planned) {
    var books = books(world.state(name()));
    return new Checker(name(), ledger, books, world.waiting(name())).violations(planned);
  }

  private static Books books(JsonNode state) {
    return new Books(
        Books.list(state.path("salesOrders")).stream().map(SoakedBusinessCentral::order).toList(),
        Books.list(state.path("salesCreditMemos")).stream()
            .map(SoakedBusinessCentral::creditMemo)
            .toList(),
        Books.texts(state.path("customers"), "email"));
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
        Books.list(lines).stream()
            .filter(it -> !it.path("lineType").asText().equals("Comment"))
            .count();
  }
}
