package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.json;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome.Pending;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.erppush.story.ShopOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an order comes to in Business One is what the customer paid, or is told. */
class SapBusinessOneAmountsTest {
  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  /** The item has 10 % there, the shop took 20 %: 14.90 + 2.98 and 14.90 + 1.49. */
  private static ShopOrder taxedOtherwise() {
    return ShopOrder.of("EUR").line("BOOK-01", 1, 1490).paid(298, 1788);
  }

  @Test
  void anOrderThatComesToAnotherAmountIsTold() {
    var delivered = story(it -> {}).delivered(taxedOtherwise().created());
    assertEquals(
        Optional.of(
            ("CHECK AMOUNT: the customer paid 17.88 EUR, order %s comes to 16.39 EUR. The sender"
                 + " counts 2.98 EUR of tax, but the document 1.49 EUR: check the tax groups of its"
                 + " items and customer. Correct the document before it is shipped or invoiced, or"
                 + " settle the difference with the customer")
                .formatted(delivered.reference())),
        delivered.check());
  }

  @Test
  void aSingleCentIsTold() {
    var order = ShopOrder.of("EUR").line("MUG-12OZ", 1, 1490).paid(299, 1789);
    var delivered = story(it -> {}).delivered(order.created());
    assertTrue(delivered.check().orElseThrow().contains("17.89"), delivered.toString());
  }

  @Test
  void anOrderThatComesToWhatWasPaidIsToldOfByNothing() {
    var order = ShopOrder.of("EUR").line("MUG-12OZ", 2, 1490).shipping(490).paid(694, 4164);
    assertEquals(Optional.empty(), story(it -> {}).delivered(order.created()).check());
    assertEquals("41.64 EUR", total(bench.only("Orders")));
  }

  /** 99.99 and 25.01; 12.50 off, 10.00 and 2.50 of it: 89.99 + 18.00, 22.51 + 2.25. */
  @Test
  void aDiscountOfTheOrderLeavesEachLineItsRate() {
    var order =
        ShopOrder.of("EUR")
            .line("MUG-12OZ", 3, 3333)
            .line("BOOK-01", 1, 2501)
            .discount(1250)
            .paid(2025, 13275);
    assertEquals(Optional.empty(), story(it -> {}).delivered(order.created()).check());
    var lines = bench.only("Orders").path("DocumentLines");
    assertEquals(2, lines.size());
    assertEquals(
        "89.99 O1", lines.at("/0/LineTotal").asText() + " " + lines.at("/0/VatGroup").asText());
    assertEquals(
        "22.51 O2", lines.at("/1/LineTotal").asText() + " " + lines.at("/1/VatGroup").asText());
    assertEquals("132.75 EUR", total(bench.only("Orders")));
  }

  @Test
  void anOrderThatIsHeldIsADraftThatNamesTheDifference() {
    var story = story(it -> difference(it, "HOLD"));
    var rejected = story.rejected(taxedOtherwise().created());
    assertEquals("AMOUNT_DIFFERS", rejected.code());
    assertEquals(0, bench.state("Orders").size());
    var draft = bench.onlyDraft();
    assertEquals(Optional.of("draft " + draft.path("DocEntry").asText()), rejected.reference());
    var figures =
        "CHECK AMOUNT: the customer paid 17.88 EUR, draft %s comes to 16.39 EUR. "
            .formatted(draft.path("DocEntry").asText());
    assertEquals(figures + "ZephyrCart order order_1", draft.path("Comments").asText());
    assertTrue(rejected.reason().startsWith(figures + "The sender counts"), rejected.reason());
  }

  @Test
  void aRedriveComparesAgainAndDeliversWhatIsRightThen() {
    var story = story(it -> difference(it, "HOLD"));
    story.rejected(taxedOtherwise().created());
    assertEquals("AMOUNT_DIFFERS", story.rejected(taxedOtherwise().created()).code());
    correct(bench.onlyDraft(), "O1");
    var delivered = story.delivered(taxedOtherwise().created());
    var order = bench.only("Orders");
    assertEquals(order.path("DocNum").asText(), delivered.reference());
    assertEquals("17.88 EUR", total(order));
    assertEquals("ZephyrCart order order_1", order.path("Comments").asText());
    assertEquals(List.of(), bench.openDrafts());
  }

  @Test
  void whatRoundingMakesIsNotHeld() {
    var order = ShopOrder.of("EUR").line("MUG-12OZ", 1, 1490).paid(299, 1789);
    for (var policy : List.of("HOLD", "REJECT")) {
      var story = story(it -> difference(it, policy));
      assertTrue(story.delivered(order.named("order_" + policy).created()).check().isPresent());
    }
    assertEquals(2, bench.state("Orders").size());
  }

  @Test
  void anOrderThatIsRejectedLeavesNothing() {
    var rejected = story(it -> difference(it, "REJECT")).rejected(taxedOtherwise().created());
    assertEquals("AMOUNT_DIFFERS", rejected.code());
    assertEquals(Optional.empty(), rejected.reference());
    assertEquals(0, bench.state("Orders").size() + bench.openDrafts().size());
  }

  @Test
  void anAttemptThatEndedAfterTheDraftIsGoneOnWith() {
    bench.patience = java.time.Duration.ofSeconds(2);
    var order = ShopOrder.of("EUR").line("MUG-12OZ", 1, 1490).paid(298, 1788);
    var story = story(it -> difference(SapBusinessOneAmountsTest.fixed(it), "HOLD"));
    bench.behave("{},{\"commitThenHang\":true}");
    story.deliver(order.created());
    assertEquals(1, bench.openDrafts().size());
    story.delivered(order.created());
    assertEquals("17.88 EUR", total(bench.only("Orders")));
  }

  @Test
  void anOrderThatWasSavedInSilenceIsFound() {
    bench.patience = java.time.Duration.ofSeconds(2);
    var order = ShopOrder.of("EUR").line("MUG-12OZ", 1, 1490).paid(298, 1788);
    var story = story(it -> difference(SapBusinessOneAmountsTest.fixed(it), "HOLD"));
    bench.behave("{},{},{\"commitThenHang\":true}");
    story.deliver(order.created());
    assertEquals(
        bench.only("Orders").path("DocNum").asText(), story.already(order.created()).reference());
  }

  @Test
  void withoutAWordOfDifferencesAnOrderTakesOneWrite() {
    story(SapBusinessOneAmountsTest::fixed).delivered(taxedOtherwise().created());
    assertEquals(1, bench.asked("/$batch"));
    assertEquals(1, bench.asked("/Orders"));
    assertEquals(0, bench.asked("/Drafts"));
  }

  /** In each the line's total, the freight's and the tax are in the order's own currency. */
  @ParameterizedTest
  @CsvSource({
    // 3 x 33.33 - 10.00, 4.90 of freight, 20 %: 89.99 + 18.00 + 4.90 + 0.98
    "USD, 3333, 1000, 490, 1898, 11387, 113.87 USD",
    "JPY, 3333, 1000, 490, 1898, 11387, 11387 JPY",
    "KWD, 3333, 1000, 490, 1898, 11387, 11.387 KWD"
  })
  void anOrderInAForeignCurrencyIsExact(
      String currency,
      long price,
      long discount,
      long freight,
      long tax,
      long paid,
      String comesTo) {
    for (var local : List.of(true, false)) {
      bench.option(
          "{\"lineTotalIsLocal\":%s,\"expenseLineTotalIsLocal\":%s}".formatted(local, local));
      var order =
          ShopOrder.of(currency)
              .named("order_" + currency + local)
              .line("MUG-12OZ", 3, price)
              .discount(discount)
              .shipping(freight)
              .paid(tax, paid);
      assertEquals(Optional.empty(), story(it -> {}).delivered(order.created()).check());
      var written = bench.state("Orders").getLast();
      assertEquals(comesTo, total(written));
      assertEquals("FREIGHT", written.at("/DocumentLines/1/ItemCode").asText());
      assertEquals(0, written.path("DocumentAdditionalExpenses").size());
    }
  }

  @Test
  void withoutTheCompanysCurrencyFieldsAreThoseOfALocalDocument() {
    var order = ShopOrder.of("USD").line("MUG-12OZ", 2, 1000).discount(100).paid(380, 2280);
    story(it -> it.remove("localCurrency")).delivered(order.created());
    assertEquals("24.78 USD", total(bench.only("Orders")), "19.00 were taken for euros");
  }

  /** 12.30 with 23 % in it, and a card for 25.00 that is none of the shop's revenue. */
  @Test
  void aGiftCardThatIsSoldIsADebtWithoutTax() {
    var goods = line("skus", "MUG-12OZ", 1, 1230, 230, "0.23");
    var card = line("gift_cards", "", 1, 2500, 0, "null");
    var delivered = story(it -> {}).delivered(commerceLayer(3730, 230, goods, card));
    assertEquals(Optional.empty(), delivered.check());
    var sold = bench.only("Orders").at("/DocumentLines/1");
    assertEquals("GIFTCARD O0 2610", text(sold, "ItemCode", "VatGroup", "AccountCode"));
    assertEquals("37.30 EUR", total(bench.only("Orders")));
  }

  @Test
  void anOrderOfGiftCardsAloneIsAnOrder() {
    var card = line("gift_cards", "", 2, 5000, 0, "0");
    story(it -> {}).delivered(commerceLayer(5000, 0, card));
    assertEquals("50.00 EUR", total(bench.only("Orders")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.05", "0.07", "0.1", "0.19", "0.2", "0.21", "0.23", "0.25"})
  void everyRateOfTheSenderHasItsGroup(String rate) {
    var tax = new java.math.BigDecimal(rate).movePointRight(4).intValueExact();
    var goods = line("skus", "MUG-12OZ", 1, 10000 + tax, tax, rate);
    var delivered = story(it -> {}).delivered(commerceLayer(10000 + tax, tax, goods));
    assertEquals(Optional.empty(), delivered.check());
  }

  @Test
  void freightThatIsFreeByAPromotionIsNoFreight() {
    var goods = line("skus", "MUG-12OZ", 1, 1200, 200, "0.2");
    var freight = line("shipments", "", 1, 600, 100, "0.2");
    var free = line("free_shipping_promotions", "", 1, -600, -100, "0.2");
    var delivered = story(it -> {}).delivered(commerceLayer(1200, 200, goods, freight, free));
    assertEquals(Optional.empty(), delivered.check());
    assertEquals(0, bench.only("Orders").path("DocumentAdditionalExpenses").size());
    assertEquals(10, bench.only("Orders").at("/DocumentLines/0/LineTotal").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "pending"})
  void anOrderThatTheSenderHasNotDecidedOnStaysOpen(String status) {
    var outcome = story(it -> {}).deliver(taxedOtherwise().created(status));
    assertEquals(new Pending("the order is " + status), outcome);
    assertEquals(0, bench.asked("/$batch"));
  }

  @Test
  void anOrderThatIsCancelledAlreadyIsNone() {
    var outcome = story(it -> {}).deliver(taxedOtherwise().created("cancelled"));
    assertEquals("the order is cancelled", assertInstanceOf(Skipped.class, outcome).reason());
    assertEquals(0, bench.asked("/$batch"));
  }

  private static Event commerceLayer(int total, int tax, String... lines) {
    var body =
        """
        {"data":{"id":"wBXVhZOmXO","type":"orders","attributes":{"number":"28030653","status":"placed",
          "customer_email":"jane@example.com","currency_code":"EUR","tax_included":true,
          "total_tax_amount_cents":%d,"total_amount_with_taxes_cents":%d,"placed_at":"2026-06-01T10:15:00.783Z"}},
         "included":[%s]}
        """
            .formatted(tax, total, String.join(",", lines));
    var id = Event.idOf("orders.place", "wBXVhZOmXO");
    return new Event(
        id, "commerce-layer", "orders.place", "wBXVhZOmXO", Optional.empty(), json(body));
  }

  private static String line(
      String type, String sku, int quantity, int total, int tax, String rate) {
    return """
    {"id":"x","type":"line_items","attributes":{"item_type":"%s","sku_code":"%s","quantity":%d,"name":"Thing",
     "total_amount_cents":%d,"tax_amount_cents":%d,"tax_rate":%s}}\
    """
        .formatted(type, sku, quantity, total, tax, rate);
  }

  private static String text(JsonNode node, String... fields) {
    return String.join(
        " ", java.util.Arrays.stream(fields).map(it -> node.path(it).asText()).toList());
  }

  /** What a person does who knows which group is the right one. */
  private void correct(JsonNode draft, String group) {
    bench.person(
        "PATCH",
        "Drafts(" + draft.path("DocEntry").asText() + ")",
        "{\"DocumentLines\":[{\"LineNum\":0,\"VatGroup\":\"" + group + "\"}]}");
  }

  private SapBusinessOneStory story(Consumer<ObjectNode> settings) {
    return new SapBusinessOneStory(bench.target(settings));
  }

  private static ObjectNode fixed(ObjectNode settings) {
    SapBusinessOneTest.fixed(settings, "C20000");
    return settings;
  }

  private static void difference(ObjectNode settings, String policy) {
    settings.putObject("amounts").put("difference", policy);
  }
}
