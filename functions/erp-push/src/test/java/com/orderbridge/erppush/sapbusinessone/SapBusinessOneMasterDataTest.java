package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.deliver;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose order it is, and of which items. */
class SapBusinessOneMasterDataTest {
  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void allUnknownArticlesAreNamed() {
    var rejected = rejected(it -> {}, "NO-1", "MUG-12OZ", "NO-2", "O'Brien");
    assertEquals("UNKNOWN_SKU", rejected.code());
    assertTrue(rejected.reason().contains("NO-1, NO-2, O'Brien"), rejected.reason());
    assertEquals(WhoMustAct.CATALOG, rejected.whoMustAct());
    assertEquals(0, bench.state("Orders").size());
  }

  @Test
  void articlesThatMustNotBeSoldAreNamed() {
    var rejected = rejected(it -> {}, "MUG-12OZ", "RETIRED-01");
    assertEquals("BLOCKED_SKU", rejected.code());
    assertTrue(rejected.reason().contains("RETIRED-01"), rejected.reason());
    var both = rejected(it -> {}, "NO-1", "RETIRED-01");
    assertEquals("UNKNOWN_SKU", both.code());
    assertTrue(both.reason().contains("NO-1") && both.reason().contains("RETIRED-01"));
  }

  @Test
  void anOrderOfManyArticlesIsCheckedWhole() {
    var skus = IntStream.range(0, 45).mapToObj(i -> "SKU-" + i).toArray(String[]::new);
    var items = Arrays.stream(skus).map(it -> "{\"ItemCode\":\"" + it + "\"}").toList();
    bench.control("POST", "_state", "{\"Items\":[" + String.join(",", items) + "]}");
    var outcome = deliver(bench.target(it -> {}), order(skus));
    assertInstanceOf(Delivered.class, outcome, outcome.toString());
    assertEquals(45, bench.state("Orders").getFirst().path("DocumentLines").size());
  }

  @Test
  void anArticleIsFoundByItsBarCode() {
    assertEquals("UNKNOWN_SKU", rejected(it -> items(it).put("by", "BAR_CODE"), "MUG-12OZ").code());
    var outcome =
        deliver(bench.target(it -> items(it).put("by", "BAR_CODE")), order("4012345678901"));
    assertInstanceOf(Delivered.class, outcome, outcome.toString());
    assertEquals("TEE-M-BLK", itemCode());
  }

  @Test
  void anArticleIsFoundByAUserField() {
    bench.control("POST", "_state", "{\"Items\":[{\"ItemCode\":\"A0001\",\"U_SKU\":\"SHOP-1\"}]}");
    var target = bench.target(it -> items(it).put("by", "USER_FIELD").put("field", "U_SKU"));
    assertInstanceOf(Delivered.class, deliver(target, order("SHOP-1")));
    assertEquals("A0001", itemCode());
  }

  private String itemCode() {
    return bench.state("Orders").getFirst().at("/DocumentLines/0/ItemCode").asText();
  }

  private static ObjectNode items(ObjectNode settings) {
    return settings.putObject("items");
  }

  @Test
  void aFixedCustomerIsTakenAsItIs() {
    deliver(bench.target(it -> customer(it, "FIXED", "C20000")), order("MUG-12OZ"));
    assertEquals("C20000", cardCode());
  }

  @Test
  void lookUpRejectsAnUnknownCustomerAndCreatesNone() {
    var before = bench.state("BusinessPartners").size();
    var rejected = rejected(it -> customer(it, "LOOKUP", ""), "MUG-12OZ");
    assertEquals("UNKNOWN_CUSTOMER", rejected.code());
    assertEquals(before, bench.state("BusinessPartners").size());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCustomerIsFoundInAnyCaseAndTheLowestFreeCodeWins(boolean ignoresCase) {
    bench.option("{\"ignoresCase\":" + ignoresCase + "}");
    partners(
        "{\"CardCode\":\"C9\",\"EmailAddress\":\"ann@example.com\"}",
        "{\"CardCode\":\"C1\",\"EmailAddress\":\"ann@example.com\",\"Frozen\":\"tYES\"}",
        "{\"CardCode\":\"C2\",\"EmailAddress\":\"ann@example.com\",\"Valid\":\"tYES\",\"ValidTo\":\"2026-05-31\"}",
        "{\"CardCode\":\"C5\",\"EmailAddress\":\"Ann@Example.com\"}");
    deliver(bench.target(it -> customer(it, "LOOKUP", "")), order("MUG-12OZ"));
    assertEquals("C5", cardCode());
  }

  @Test
  void aBlockedCustomerIsRejectedWithTheReason() {
    partners("{\"CardCode\":\"C1\",\"EmailAddress\":\"ann@example.com\",\"Frozen\":\"tYES\"}");
    var rejected = rejected(it -> customer(it, "LOOKUP", ""), "MUG-12OZ");
    assertEquals("CUSTOMER_BLOCKED", rejected.code());
    assertTrue(rejected.reason().contains("C1") && rejected.reason().contains("Frozen"));
  }

  @Test
  void neitherValidNorFrozenIsInUse() {
    partners("{\"CardCode\":\"C1\",\"EmailAddress\":\"ann@example.com\",\"Valid\":\"tNO\"}");
    deliver(bench.target(it -> customer(it, "LOOKUP", "")), order("MUG-12OZ"));
    assertEquals("C1", cardCode());
    assertEquals("tNO", bench.state("Items").getFirst().path("Valid").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Frozen\":\"tYES\",\"FrozenTo\"", "\"Valid\":\"tYES\",\"ValidFrom\""})
  void rangesAreThoseOfTheOrdersDay(String range) {
    partners(
        "{\"CardCode\":\"C1\",\"EmailAddress\":\"ann@example.com\",%s:\"2026-05-31\"}"
            .formatted(range));
    bench.control(
        "POST", "_state", "{\"Items\":[{\"ItemCode\":\"X\",%s:\"2026-05-31\"}]}".formatted(range));
    var target = bench.target(it -> customer(it, "LOOKUP", ""));
    assertInstanceOf(Delivered.class, deliver(target, order("X")));
  }

  @Test
  void eachArticleSaysWhyItIsNotSold() {
    bench.control(
        "POST",
        "_state",
        "{\"Items\":[{\"ItemCode\":\"A\",\"SalesItem\":\"tNO\"},{\"ItemCode\":\"B\",\"Valid\":\"tYES\",\"ValidTo\":\"2026-05-31\"}]}");
    var rejected = rejected(it -> {}, "RETIRED-01", "A", "B");
    assertEquals(
        "Business One does not sell item A (not a sales item), B (Valid only to 2026-05-31),"
            + " RETIRED-01 (Frozen)",
        rejected.reason());
  }

  @Test
  void aNewCustomerIsValidAndTakesEveryCurrency() {
    deliver(bench.target(it -> customer(it, "LOOKUP_OR_CREATE", "")), order("MUG-12OZ"));
    var made = bench.state("BusinessPartners").getLast();
    assertEquals("tYES", made.path("Valid").asText());
    assertEquals("##", made.path("Currency").asText());
  }

  @ParameterizedTest
  @CsvSource({"##,##,true", "ORDER,USD,true", "LOCAL,EUR,false"})
  void aNewCustomersCurrencyIsThatOfTheSettings(String setting, String made, boolean takes) {
    var target =
        bench.target(
            it ->
                it.putObject("customer").put("mode", "LOOKUP_OR_CREATE").put("currency", setting));
    var data = SapBusinessOneFixture.orderData("MUG-12OZ").replace("\"EUR\"", "\"USD\"");
    var outcome = deliver(target, SapBusinessOneFixture.event("order.created", "", data));
    assertEquals(made, bench.state("BusinessPartners").getLast().path("Currency").asText());
    assertEquals(takes, outcome instanceof Delivered, outcome.toString());
  }

  @Test
  void aNewCustomersCodeIsMadeOfItsAddress() {
    deliver(bench.target(it -> customer(it, "LOOKUP_OR_CREATE", "")), order("MUG-12OZ"));
    assertTrue(cardCode().matches("W[0-9A-F]{14}"), cardCode());
    var lower = SapBusinessOneFixture.orderData("MUG-12OZ").replace("order_1", "order_2");
    var second = SapBusinessOneFixture.event("order.created", "", lower.replace("Ann@", "ANN@"));
    deliver(bench.target(it -> customer(it, "LOOKUP_OR_CREATE", "")), renamed(second));
    assertEquals(2, bench.state("Orders").size());
    assertEquals(
        bench.state("Orders").getFirst().path("CardCode"),
        bench.state("Orders").getLast().path("CardCode"));
  }

  private static com.orderbridge.core.event.Event renamed(com.orderbridge.core.event.Event event) {
    return new com.orderbridge.core.event.Event(
        "order.created/order_2",
        event.source(),
        event.type(),
        "order_2",
        event.time(),
        event.data());
  }

  @Test
  void aCustomerWhomAnotherOrderHasJustMadeIsTaken() {
    partners("{\"CardCode\":\"" + codeOfAnn() + "\",\"CardType\":\"cSupplier\"}");
    deliver(bench.target(it -> customer(it, "LOOKUP_OR_CREATE", "")), order("MUG-12OZ"));
    assertEquals(codeOfAnn(), cardCode(), "-10 with 1320000140 means that it is there");
  }

  private static String codeOfAnn() {
    return "W" + com.orderbridge.erppush.mapping.Digest.of("ann@example.com", 14);
  }

  @Test
  void whoHasNoAddressIsTheCustomerOfTheSettings() {
    var data = SapBusinessOneFixture.orderData("MUG-12OZ").replace("Ann@Example.com", "");
    var event = SapBusinessOneFixture.event("order.created", "", data);
    deliver(bench.target(it -> customer(it, "LOOKUP", "C20000")), event);
    assertEquals("C20000", cardCode());
  }

  private void partners(String... partners) {
    bench.control("POST", "_state", "{\"BusinessPartners\":[" + String.join(",", partners) + "]}");
  }

  private String cardCode() {
    return bench.state("Orders").getFirst().path("CardCode").asText();
  }

  private Rejected rejected(java.util.function.Consumer<ObjectNode> settings, String... skus) {
    return assertInstanceOf(Rejected.class, deliver(bench.target(settings), order(skus)));
  }

  private static void customer(ObjectNode settings, String mode, String cardCode) {
    var customer = settings.putObject("customer").put("mode", mode);
    if (!cardCode.isEmpty()) {
      customer.put("cardCode", cardCode);
    }
  }
}
