package com.orderbridge.erppush.businesscentral.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.mapping.Customs;
import com.orderbridge.erppush.mapping.Mappings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The local stage's mapping of an order, and what is made of its value. */
class SalesDocumentTest {
  private static final String LINES =
      "\"line_items\":[{\"sku\":\"mug\",\"name\":\"Mug\",\"quantity\":2,\"unit_price_cents\":1490}]";
  private static final String ORDER =
      """
      {"type":"order.created","data":{"id":"order_1","currency":"EUR","placed_at":"2026-06-01T10:15:00Z",
       "customer":{"email":"a@b.c","name":"Ann"},"shipping_total_cents":490,"tax_total_cents":566,
       "total_cents":4036,%s}}\
      """
          .formatted(LINES);

  @Test
  void anOrderBecomesWhatTheVendorsTableOfFieldsKnowsCustomerFirst() {
    assertEquals(
        "{\"externalDocumentNumber\":\"ORDER_1\",\"customerNumber\":\"10000\","
            + "\"pricesIncludeTax\":false,\"orderDate\":\"2026-06-01\",\"currencyCode\":\"EUR\",\"salesOrderLines\":["
            + "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-1\",\"itemVariantId\":\"v\",\"description\":\"Mug\",\"quantity\":2,\"unitPrice\":14.90,\"discountAmount\":0},"
            + "{\"lineType\":\"Account\",\"lineObjectNumber\":\"6810\",\"description\":\"Shipping\",\"quantity\":1,\"unitPrice\":4.90,\"discountAmount\":0}]}",
        Json.write(
            document(ORDER)
                .insert(
                    "10000", Map.of("MUG", new Item("MUG-1", Optional.of("v"))), TaxGroups.NONE)));
  }

  @Test
  void linesComeAfterAllThatTheirDocumentSays() {
    var applied = document(ORDER).appliedTo("PS-INV1").insert("10000", Map.of(), TaxGroups.NONE);
    var names = applied.properties().stream().map(Map.Entry::getKey).toList();
    assertEquals(
        List.of("invoiceNumber", "salesOrderLines"), names.subList(names.size() - 2, names.size()));
  }

  @Test
  void withoutATimeThereIsNoDay() {
    var order = ORDER.replace("\"placed_at\":\"2026-06-01T10:15:00Z\"", "\"placed_at\":null");
    assertFalse(document(order).insert("10000", Map.of(), TaxGroups.NONE).has("orderDate"));
  }

  /** Else the ERP would take today for it, and nobody would know. */
  @ParameterizedTest
  @ValueSource(strings = {"1780000000", "\"June\"", "\"2026-06-01T10:15:00\""})
  void aTimeThatCannotBeReadIsAnErrorOfTheEvent(String time) {
    var order = ORDER.replace("\"2026-06-01T10:15:00Z\"", time);
    var thrown = assertThrows(MappingException.class, () -> document(order));
    assertTrue(thrown.toString().contains("placed_at is not a time"), thrown.toString());
  }

  @Test
  void aWholeOrderHasNoDefect() {
    assertEquals(Optional.empty(), Defects.of(document(ORDER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"line_items\":[]",
        "\"other\":[]",
        "\"line_items\":[{\"sku\":\"a\",\"quantity\":0,\"unit_price_cents\":1}]",
        "\"line_items\":[{\"sku\":\"a\",\"quantity\":-1,\"unit_price_cents\":1}]",
        "\"line_items\":[{\"sku\":\"a\",\"unit_price_cents\":1}]",
        "\"line_items\":[{\"sku\":\"a\",\"quantity\":1,\"unit_price_cents\":-1}]"
      })
  void anOrderThatIsNoneIsInvalid(String lines) {
    assertEquals(Optional.of("INVALID_ORDER"), defect(ORDER.replace(LINES, lines)));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"sku\":\"MUG\",\"quantity\":-1,\"unit_price_cents\":1}', 'the quantity of MUG is not above"
        + " 0'",
    "'{\"sku\":\"MUG\",\"unit_price_cents\":1}', 'the quantity of MUG is missing'",
    "'{\"quantity\":1}', 'line 1 has no SKU'"
  })
  void aLineThatCannotBeUsedIsNamed(String line, String why) {
    var order = ORDER.replace(LINES, "\"line_items\":[" + line + "]");
    assertEquals(Optional.of(why), Defects.of(document(order)).map(Rejected::reason));
  }

  @Test
  void aLineOfNoneIsNoLine() {
    var none = "\"line_items\":[{\"sku\":\"a\",\"quantity\":0,\"unit_price_cents\":0},";
    var order = ORDER.replace("\"line_items\":[", none);
    assertEquals(document(ORDER).lines(), document(order).lines());
  }

  @Test
  void shippingBelowNothingIsInvalid() {
    var order = ORDER.replace("\"shipping_total_cents\":490", "\"shipping_total_cents\":-490");
    assertEquals(Optional.of("INVALID_ORDER"), defect(order));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"total_cents\":4038",
        "\"total_cents\":4034",
        "\"total_cents\":0",
        "\"total_cents\":403600"
      })
  void anOrderThatDoesNotAddUpIsRejected(String total) {
    var order = ORDER.replace("\"total_cents\":4036", total);
    assertEquals(Optional.of("TOTALS_DO_NOT_MATCH"), defect(order));
  }

  @Test
  void aDiscountIsTakenOffBeforeComparing() {
    var order =
        ORDER.replace("\"total_cents\":4036", "\"total_cents\":3536,\"discount_total_cents\":500");
    assertEquals(Optional.empty(), Defects.of(document(order)));
    assertTrue(document(order).body().path("discountAmount").decimalValue().intValue() == 5);
  }

  @Test
  void linesAreAddedUpWithTheirDiscounts() {
    var body =
        "{\"discountAmount\":1,\"salesOrderLines\":[{\"quantity\":3,\"unitPrice\":10,"
            + "\"discountAmount\":0.01},{\"quantity\":2,\"unitPrice\":5,\"discountPercent\":10}]}";
    var order = document(ORDER);
    order.body().removeAll().setAll((com.fasterxml.jackson.databind.node.ObjectNode) json(body));
    assertEquals(0, order.net().compareTo(new java.math.BigDecimal("37.99")));
  }

  private static Optional<String> defect(String order) {
    return Defects.of(document(order)).map(Rejected::code);
  }

  private static SalesDocument document(String order) {
    var stage = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
    var event =
        new Event(
            Event.idOf("order.created", "order_1"),
            "zephyrcart",
            "order.created",
            "order_1",
            Optional.empty(),
            json(order));
    var mapped =
        new Mappings(new BridgeFiles(stage), "business-central", Customs.NONE)
            .map(event, Instant.EPOCH);
    return SalesDocument.of(DocumentKind.ORDER, "ORDER_1", mapped.orElseThrow());
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
