package com.orderbridge.erppush.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The local stage's mapping, and what is made of its value. */
class SalesOrderTest {
  private static final String ORDER =
      """
      {"type":"order.created","data":{"id":"order_1","currency":"EUR","placed_at":"2026-06-01T10:15:00Z",
       "customer":{"email":"a@b.c","name":"Ann"},"shipping_total_cents":490,
       "line_items":[{"sku":"mug","name":"Mug","quantity":2,"unit_price_cents":1490}]}}\
      """;

  @Test
  void mapsAnOrderToWhatTheVendorsTableOfFieldsKnows() throws IOException {
    assertEquals(
        "{\"orderDate\":\"2026-06-01\",\"currencyCode\":\"EUR\",\"salesOrderLines\":["
            + "{\"lineType\":\"Item\",\"lineObjectNumber\":\"mug\",\"description\":\"Mug\",\"quantity\":2,\"unitPrice\":14.90},"
            + "{\"lineType\":\"Account\",\"lineObjectNumber\":\"6810\",\"description\":\"Shipping\",\"quantity\":1,\"unitPrice\":4.90}],"
            + "\"externalDocumentNumber\":\"ORDER_1\",\"customerNumber\":\"10000\"}",
        Json.write(mapped(ORDER).orElseThrow().insert("10000")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"placed_at\":null", "\"placed_at\":1780000000", "\"placed_at\":\"June\""})
  void aTimeOfAnotherFormatIsLeftOut(String placedAt) throws IOException {
    var order = mapped(ORDER.replace("\"placed_at\":\"2026-06-01T10:15:00Z\"", placedAt));
    assertFalse(order.orElseThrow().insert("10000").has("orderDate"));
  }

  @Test
  void aFieldWithoutValueIsLeftOut() throws IOException {
    var order = mapped(ORDER.replace("\"name\":\"Mug\"", "\"name\":null")).orElseThrow();
    assertFalse(order.insert("1").path("salesOrderLines").path(0).has("description"));
  }

  @ParameterizedTest
  @CsvSource({"98", "99", "100", "150"})
  void longNamesAreCutBetweenCharacters(int letters) throws IOException {
    var name = "x".repeat(letters) + "😀";
    var order = mapped(ORDER.replace("\"Mug\"", "\"" + name + "\"")).orElseThrow();
    var cut = order.insert("1").path("salesOrderLines").path(0).path("description").asText();
    assertTrue(cut.length() <= 100 && name.startsWith(cut), cut);
    assertEquals(
        cut,
        new String(
            cut.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"line_items\":[]",
        "\"other\":[]",
        "\"line_items\":[{\"sku\":\"a\",\"quantity\":0,\"unit_price_cents\":1}]",
        "\"line_items\":[{\"sku\":\"a\",\"quantity\":-1,\"unit_price_cents\":1}]",
        "\"line_items\":[{\"sku\":\"a\",\"unit_price_cents\":1}]",
        "\"line_items\":[{\"sku\":\"a\",\"quantity\":1,\"unit_price_cents\":-1}]",
        "\"shipping_total_cents\":-490,\"line_items\":[{\"sku\":\"a\",\"quantity\":1,\"unit_price_cents\":1}]"
      })
  void anOrderThatIsNoneHasADefect(String lines) throws IOException {
    var order =
        ORDER.replace(
            "\"line_items\":[{\"sku\":\"mug\",\"name\":\"Mug\",\"quantity\":2,\"unit_price_cents\":1490}]",
            lines);
    order =
        lines.startsWith("\"shipping") ? order.replace("\"shipping_total_cents\":490,", "") : order;
    assertTrue(mapped(order).orElseThrow().defect().isPresent(), order);
  }

  @Test
  void aWholeOrderHasNone() throws IOException {
    assertEquals(Optional.empty(), mapped(ORDER).orElseThrow().defect());
  }

  private static Optional<SalesOrder> mapped(String order) throws IOException {
    var file =
        Path.of(
            System.getProperty("repository.root"),
            "infra-cdk/config/local/mappings/zephyrcart.order.created.business-central.jsonata");
    JsonNode data = ((Parsed.Tree) Json.read(order)).node();
    var expression = Expression.compile("mapping", Files.readString(file));
    return SalesOrder.of("order_1", expression.evaluate(data));
  }
}
