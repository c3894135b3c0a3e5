package com.orderbridge.erppush.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Target;
import com.orderbridge.erppush.oracle.SapBusinessOneBooks;
import com.orderbridge.erppush.story.BackOffice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Business One, where credit notes that come to what was given back are added. */
public final class SapBusinessOneBackOffice implements BackOffice {
  private final SapBusinessOneFixture bench;
  private final Target target;
  private final Set<String> before = new HashSet<>();
  private SapBusinessOneStory story;

  public SapBusinessOneBackOffice(SapBusinessOneFixture bench) {
    this.bench = bench;
    this.target = bench.target(settings -> settings.putObject("refunds").put("post", true));
    this.story = new SapBusinessOneStory(target);
    bench.option("{\"mostSessions\":1000}");
  }

  @Override
  public void begin() {
    story = new SapBusinessOneStory(target);
    var state = state();
    for (var set : List.of("Orders", "Invoices", "CreditNotes", "Drafts")) {
      state.path(set).forEach(it -> before.add(key(set, it)));
    }
  }

  @Override
  public Outcome deliver(Event event) {
    return story.deliver(event);
  }

  @Override
  public void invoice() {
    open(state(), "Orders").forEach(it -> bench.copy(it, "Invoices"));
  }

  @Override
  public Held end() {
    var state = state();
    var books = SapBusinessOneBooks.of(state);
    var invoices = made(state, "Invoices").toList();
    return Held.of(
        invoices.isEmpty() ? open(state, "Orders") : invoices.stream(),
        Stream.concat(made(state, "CreditNotes"), open(state, "Drafts")).toList(),
        it -> books.booked(it).total());
  }

  private JsonNode state() {
    return bench.control("GET", "_state", "");
  }

  private Stream<JsonNode> made(JsonNode state, String set) {
    return state.path(set).valueStream().filter(it -> !before.contains(key(set, it)));
  }

  private Stream<JsonNode> open(JsonNode state, String set) {
    return made(state, set).filter(it -> it.path("DocumentStatus").asText().equals("bost_Open"));
  }

  private static String key(String set, JsonNode document) {
    return set + document.path("DocEntry").asText();
  }
}
