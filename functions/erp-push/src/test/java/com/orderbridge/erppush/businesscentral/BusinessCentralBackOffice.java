package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import com.orderbridge.erppush.oracle.BusinessCentralBooks;
import com.orderbridge.erppush.story.BackOffice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Business Central, where credit memos that come to what was given back are posted. */
public final class BusinessCentralBackOffice implements BackOffice {
  private final BusinessCentralFixture bench;
  private final Target target;
  private final Set<String> before = new HashSet<>();

  public BusinessCentralBackOffice(BusinessCentralFixture bench) {
    this.bench = bench;
    this.target = bench.target(settings -> settings.putObject("refunds").put("post", true));
  }

  @Override
  public void begin() {
    var state = state();
    for (var set : List.of("salesOrders", "salesInvoices", "salesCreditMemos")) {
      state.path(set).forEach(it -> before.add(number(it)));
    }
  }

  @Override
  public Outcome deliver(Event event) {
    return BusinessCentralFixture.deliver(target, event);
  }

  @Override
  public void invoice() {
    made(state(), "salesOrders")
        .map(it -> "/salesOrders(" + it.path("id").asText() + ")/Microsoft.NAV.shipAndInvoice")
        .forEach(it -> bench.api("POST", it));
  }

  @Override
  public Held end() {
    var state = state();
    var books = new BusinessCentralBooks(state);
    return Held.of(
        Stream.concat(made(state, "salesOrders"), made(state, "salesInvoices")),
        made(state, "salesCreditMemos").toList(),
        it -> books.booked(it).total());
  }

  private JsonNode state() {
    return BusinessCentralFixture.json(bench.get("_state"));
  }

  private Stream<JsonNode> made(JsonNode state, String set) {
    return state.path(set).valueStream().filter(it -> !before.contains(number(it)));
  }

  private static String number(JsonNode document) {
    return document.path("number").asText();
  }
}
