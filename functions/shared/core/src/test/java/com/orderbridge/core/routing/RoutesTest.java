package com.orderbridge.core.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void goesBySourceAndType() {
    var routes = new Routes(List.of(route("shop", "created", Optional.empty(), Optional.empty())));
    assertTrue(routes.any("shop", "created"));
    assertFalse(routes.any("shop", "updated"));
    assertFalse(routes.any("other", "created"));
    assertEquals(Set.of("erp"), routes.deliveriesFor(event("EUR", Optional.empty())));
  }

  @Test
  void aConditionOverTheSignedDataMustBeTrue() {
    var routes =
        new Routes(
            List.of(route("shop", "created", Optional.of("currency = 'EUR'"), Optional.empty())));
    assertEquals(Set.of("erp"), routes.deliveriesFor(event("EUR", Optional.empty())));
    assertEquals(Set.of(), routes.deliveriesFor(event("GBP", Optional.empty())));
  }

  @Test
  void ordersOfBeforeTheGoLiveBelongToTheOldWay() {
    var routes = new Routes(List.of(route("shop", "created", Optional.empty(), Optional.of(JUNE))));
    assertEquals(Set.of("erp"), routes.deliveriesFor(event("EUR", Optional.of(JUNE))));
    assertEquals(Set.of(), routes.deliveriesFor(event("EUR", Optional.of(JUNE.minusMillis(1)))));
    assertEquals(Set.of("erp"), routes.deliveriesFor(event("EUR", Optional.empty())));
  }

  @Test
  void aTimeThatCannotBeComparedConcernsRoutesThatBeginAtOneAlone() {
    var always = route("shop", "created", Optional.empty(), Optional.empty());
    var since = route("shop", "created", Optional.of("currency = 'EUR'"), Optional.of(JUNE));
    var routes = new Routes(List.of(always, since));
    var unclear = new EventTime.Unclear();
    assertEquals(Optional.empty(), routes.deliveriesFor(event("EUR", Optional.empty()), unclear));
    assertEquals(
        Optional.of(Set.of("erp")), routes.deliveriesFor(event("GBP", Optional.empty()), unclear));
  }

  @Test
  void aDayIsBeforeOrAfterWhereItsZoneDoesNotMatter() {
    var routes = new Routes(List.of(route("shop", "created", Optional.empty(), Optional.of(JUNE))));
    var event = event("EUR", Optional.empty());
    var may = EventTime.of(TextNode.valueOf("2026-05-30"));
    var border = EventTime.of(TextNode.valueOf("2026-05-31"));
    var july = EventTime.of(TextNode.valueOf("2026-07-01"));
    assertEquals(Optional.of(Set.of()), routes.deliveriesFor(event, may));
    assertEquals(Optional.empty(), routes.deliveriesFor(event, border));
    assertEquals(Optional.of(Set.of("erp")), routes.deliveriesFor(event, july));
  }

  private static Route route(
      String source, String type, Optional<String> when, Optional<Instant> from) {
    return new Route(source, type, List.of("erp"), when, from);
  }

  private static Event event(String currency, Optional<Instant> time) {
    var data = JsonNodeFactory.instance.objectNode().put("currency", currency);
    return new Event("created/o1", "shop", "created", "o1", time, data);
  }
}
