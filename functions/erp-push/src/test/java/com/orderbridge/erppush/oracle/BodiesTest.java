package com.orderbridge.erppush.oracle;

import static com.orderbridge.erppush.oracle.SoldOrderTest.line;
import static com.orderbridge.erppush.oracle.SoldOrderTest.net;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bodies say what the samples of the same orders say. */
final class BodiesTest {
  private static final Path EVENTS = Path.of(System.getProperty("repository.root"), "events");
  private static final SoldOrder MUGS =
      net(false, List.of(line("MUG-12OZ", 2, 1490, 19)), 490, 0, 0);
  private static final SoldOrder ENAMEL =
      new SoldOrder(
          SoldOrderTest.ID,
          "EUR",
          true,
          true,
          List.of(line("EMUG12OZ", 2, 1500, 23)),
          700,
          BigDecimal.valueOf(23),
          0);

  @Test
  void zephyrCartsOrderIsItsSample() throws IOException {
    JsonNode sample = sample("zephyrcart/order.created.json").path("data");
    JsonNode data = ZephyrCartBody.created(MUGS).path("data");
    for (String field :
        List.of(
            "id",
            "currency",
            "subtotal_cents",
            "tax_total_cents",
            "shipping_total_cents",
            "total_cents",
            "status",
            "livemode")) {
      assertEquals(sample.path(field).asText(), data.path(field).asText(), field);
    }
    JsonNode line = data.path("line_items").path(0);
    assertEquals(sample.path("line_items").path(0).path("sku"), line.path("sku"));
    assertEquals(1490, line.path("unit_price_cents").intValue());
    assertFalse(data.has("discount_total_cents"));
  }

  @Test
  void zephyrCartsRefundsAddUpToRefunded() {
    var first = GivenBack.pieces("R1", MUGS, 0, 1);
    JsonNode one = ZephyrCartBody.refunded(MUGS, first).path("data");
    assertEquals("partially_refunded", one.path("status").asText());
    assertEquals(1773, one.path("refund").path("amount_cents").intValue()); // 3546 / 2
    assertEquals(1, one.path("refund").path("line_items").path(0).path("quantity").intValue());
    var rest = GivenBack.amount("R2", 4036 - 1773);
    JsonNode two = ZephyrCartBody.refunded(MUGS, rest, first).path("data");
    assertEquals("refunded", two.path("status").asText());
    assertEquals("re_R2", two.path("refund").path("id").asText());
    assertFalse(two.path("refund").has("line_items"));
    JsonNode unsaid = ZephyrCartBody.refunded(MUGS, first.withoutAmount()).path("data");
    assertFalse(unsaid.path("refund").has("amount_cents"));
    assertEquals("cancelled", ZephyrCartBody.cancelled(MUGS).path("data").path("status").asText());
  }

  @Test
  void zephyrCartHasNoPricesThatIncludeTax() {
    assertThrows(IllegalArgumentException.class, () -> ZephyrCartBody.created(ENAMEL));
  }

  @Test
  void commerceLayersOrderIsItsSample() throws IOException {
    JsonNode sample = sample("commerce-layer/orders.place.json");
    JsonNode body = CommerceLayerBody.placed(ENAMEL);
    JsonNode said = sample.path("data").path("attributes");
    JsonNode says = body.path("data").path("attributes");
    for (String field :
        List.of(
            "status",
            "currency_code",
            "tax_included",
            "subtotal_amount_cents",
            "shipping_amount_cents",
            "discount_amount_cents",
            "total_tax_amount_cents",
            "total_amount_cents",
            "total_amount_with_taxes_cents")) {
      assertEquals(said.path(field).asText(), says.path(field).asText(), field);
    }
    for (int at = 0; at < 2; at++) {
      JsonNode expected = sample.path("included").path(at).path("attributes");
      JsonNode line = body.path("included").path(at).path("attributes");
      for (String field :
          List.of(
              "sku_code",
              "quantity",
              "unit_amount_cents",
              "total_amount_cents",
              "tax_amount_cents",
              "tax_rate",
              "item_type")) {
        assertEquals(expected.path(field).asText(), line.path(field).asText(), field);
      }
    }
  }

  @Test
  void commerceLayerTellsOfAllRefundsSoFar() {
    var refunds =
        List.of(GivenBack.amount("0".repeat(26), 700), GivenBack.amount("1".repeat(26), 3000));
    JsonNode some = CommerceLayerBody.refunded(ENAMEL, refunds.subList(0, 1));
    assertEquals(
        "partially_refunded", some.path("data").path("attributes").path("payment_status").asText());
    JsonNode all = CommerceLayerBody.refunded(ENAMEL, refunds);
    assertEquals("refunded", all.path("data").path("attributes").path("payment_status").asText());
    assertEquals(2, all.path("data").path("relationships").path("refunds").path("data").size());
    assertEquals(
        3000, all.path("included").path(3).path("attributes").path("amount_cents").intValue());
    assertEquals(
        "cancelled",
        CommerceLayerBody.cancelled(ENAMEL)
            .path("data")
            .path("attributes")
            .path("status")
            .asText());
  }

  private static JsonNode sample(String name) throws IOException {
    return Json.read(Files.readString(EVENTS.resolve(name))).orElseThrow();
  }
}
