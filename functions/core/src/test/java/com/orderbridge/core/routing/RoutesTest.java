package com.orderbridge.core.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.event.Event;
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

  private static Route route(
      String source, String type, Optional<String> when, Optional<Instant> from) {
    return new Route(source, type, List.of("erp"), when, from);
  }

  private static Event event(String currency, Optional<Instant> time) {
    var data = JsonNodeFactory.instance.objectNode().put("currency", currency);
    return new Event("created/o1", "shop", "created", "o1", time, data);
  }
}
