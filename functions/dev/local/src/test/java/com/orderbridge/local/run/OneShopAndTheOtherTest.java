package com.orderbridge.local.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.send.Sender;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.signing.SignatureSchemes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With one shop's secret, under the other one's order number: over HTTP, in both ERPs. */
class OneShopAndTheOtherTest {
  private static final String SECRET = "order-bridge/local/source/commerce-layer";

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);
  private final String id = Shop.newOrderId();

  @Test
  void noOrderOfOneShopIsTakenForOrCancelledByTheOther() throws Exception {
    shop.sends(Shop.order(id, "MUG-12OZ", id + "@example.com"));
    assertTrue(Shop.soon(() -> standing("ZC-") == 2));
    sends("orders.place", SECRET);
    assertTrue(Shop.soon(() -> standing("CL-") == 2), "its own order is no other one's");
    sends("orders.cancel", SECRET + "/orders.cancel");
    assertTrue(Shop.soon(() -> standing("CL-") == 0));
    assertEquals(2, standing("ZC-"));
  }

  private void sends(String topic, String secret) throws Exception {
    try (var sender = new Sender()) {
      var answered =
          sender.send(
              URI.create(Ports.url(bridge.ports().receiver()) + "/order/notifications"),
              body(topic).getBytes(StandardCharsets.UTF_8),
              Map.of("Content-Type", "application/json"),
              SignatureSchemes.COMMERCE_LAYER,
              bridge.stage().secrets().getOrDefault(secret, ""),
              Instant.now());
      assertEquals(202, answered.status(), topic);
    }
  }

  private String body(String topic) {
    return """
    {"data":{"id":"%s","type":"orders","attributes":{"number":"1","status":"%s",
      "customer_email":"jane@example.com","currency_code":"EUR","country_code":"IE",
      "tax_included":false,"total_tax_amount_cents":298,"total_amount_with_taxes_cents":1788,
      "placed_at":"2026-06-01T10:15:00.000Z","metadata":{}},"meta":{"mode":"live"}},
     "included":[{"id":"line","type":"line_items","attributes":{"sku_code":"MUG-12OZ","quantity":1,
      "unit_amount_cents":1490,"total_amount_cents":1490,"tax_amount_cents":298,"tax_rate":0.2,
      "name":"Mug","currency_code":"EUR","item_type":"skus"}}]}
    """
        .formatted(id, topic.equals("orders.cancel") ? "cancelled" : "placed");
  }

  /** Sales orders of both ERPs that stand under the order's number of a source. */
  private int standing(String prefix) {
    try {
      var reference = prefix + id.toUpperCase(Locale.ROOT);
      var central =
          shop.documents("business-central", "salesOrders", "externalDocumentNumber", reference);
      var one = shop.documents("sap-business-one", "Orders", "NumAtCard", reference);
      return central.size() + (int) one.stream().filter(OneShopAndTheOtherTest::stands).count();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean stands(JsonNode order) {
    return !order.path("Cancelled").asText().equals("tYES");
  }
}
