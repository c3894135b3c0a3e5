package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.zephyrCart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.delivery.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A credit memo comes to what was given back, or nobody can take it for finished. */
class BusinessCentralCreditsTest {
  /** Three mugs at 16.00 less 9.60, shipping of 5.00: 52.08 EUR with 20 %. */
  private static final String DISCOUNTED =
      "\"line_items\":[{\"sku\":\"MUG-12OZ\",\"quantity\":3,\"unit_price_cents\":1600}],"
          + "\"shipping_total_cents\":500,\"discount_total_cents\":960,\"tax_total_cents\":868,"
          + "\"total_cents\":5208";

  private static final String TWO_MUGS =
      ",\"line_items\":[{\"sku\":\"mug-12oz\",\"quantity\":2,\"unit_price_cents\":1600}]";

  private BusinessCentralFixture bc;

  @BeforeEach
  void start() throws IOException {
    bc = new BusinessCentralFixture();
  }

  @AfterEach
  void stop() {
    bc.close();
  }

  @Test
  void aPartOfADiscountedLineIsGivenBackAtWhatItCost() {
    var delivered = refunded(refund("re_1", "30.72", TWO_MUGS));
    assertEquals(Optional.empty(), delivered.check());
    isPosted("30.72");
    assertEquals("2", line(0).path("quantity").asText());
    assertEquals("MUG-12OZ", line(0).path("lineObjectNumber").asText());
    assertEquals("16", line(0).path("unitPrice").asText());
    assertEquals("6.40", line(0).path("discountAmount").asText());
  }

  @Test
  void articlesAndFreightGoBackToTheAccountsOfTheOrder() {
    refunded(refund("re_1", "36.72", TWO_MUGS));
    isPosted("36.72");
    assertEquals("6810", line(1).path("lineObjectNumber").asText());
    assertEquals("5", line(1).path("netAmount").asText().replace(".00", ""));
  }

  @Test
  void freightAloneIsFoundByItsAmount() {
    refunded(refund("re_1", "6.00", ""));
    isPosted("6.00");
    assertEquals("6810", line(0).path("lineObjectNumber").asText());
  }

  @ParameterizedTest
  @CsvSource({"14.90", "5.00", "7.00", "0.01", "0.03", "52.07", "51.99"})
  void anAmountAloneIsMetToTheCent(String amount) {
    refunded(refund("re_1", amount, ""));
    isPosted(amount);
  }

  @Test
  void allOfADiscountedOrderIsGivenBack() {
    refunded(refund("re_1", "52.08", ""));
    isPosted("52.08");
    assertEquals(2, memo().path("salesCreditMemoLines").size());
  }

  @Test
  void moreThanWasPaidIsADraftThatSaysSo() {
    var delivered = refunded(refund("re_1", "104.16", ""));
    var check = "CHECK AMOUNT: 104.16 EUR were given back, 52.08 EUR are left of the order";
    assertEquals(Optional.of(check), delivered.check());
    isDraft(check);
  }

  @Test
  void moreThanTheInvoiceHasIsADraftThatSaysSoEvenIfTheShopSaysNoTotal() {
    var target = invoiced();
    var event =
        zephyrCart("order.refunded", "re_1", "\"refund\":{\"id\":\"re_1\",\"amount_cents\":6000}");
    var delivered = assertInstanceOf(Delivered.class, deliver(target, event));
    isDraft("CHECK AMOUNT: 60.00 EUR were given back, 52.08 EUR are left of the order");
    assertTrue(delivered.check().isPresent());
  }

  @Test
  void earlierRefundsBoundALaterOne() {
    var target = invoiced();
    deliver(target, refund("re_1", "30.72", TWO_MUGS));
    deliver(target, refund("re_2", "30.72", TWO_MUGS));
    isDraft("CHECK AMOUNT: 30.72 EUR were given back, 21.36 EUR are left of the order");
  }

  @Test
  void refundsThatTheBodyNamesBoundThisOne() {
    var others =
        ",\"refunds\":[{\"id\":\"re_0\",\"amount_cents\":4000},{\"id\":\"re_1\",\"amount_cents\":2000}]";
    deliver(invoiced(), refunded("re_1", others));
    isDraft("CHECK AMOUNT: 20.00 EUR were given back, 12.08 EUR are left of the order");
  }

  @Test
  void articlesWithoutAnAmountAreADraftOfWhatTheyCost() {
    var delivered = refunded(refunded("re_1", ",\"refund\":{\"id\":\"re_1\"" + TWO_MUGS + "}"));
    assertTrue(delivered.check().isPresent() && delivered.amount().isEmpty());
    isDraft("CHECK AMOUNT: the shop did not say what was refunded");
    assertEquals("30.72", memo().path("totalAmountIncludingTax").asText());
  }

  @Test
  void aRefundInAnotherCurrencyDrawsFromNoLine() {
    var dollars = DISCOUNTED + ",\"refund\":{\"id\":\"re_1\",\"amount_cents\":600}";
    var event = zephyrCart("order.refunded", "re_1", dollars);
    var text = event.data().toString().replace("\"EUR\"", "\"USD\"");
    deliver(
        invoiced(),
        new Event(
            event.id(),
            event.source(),
            event.type(),
            event.subject(),
            Optional.empty(),
            BusinessCentralFixture.json(text)));
    isDraft("CHECK AMOUNT: 6.00 USD were given back, no line of the order is known");
    assertEquals("6910", line(1).path("lineObjectNumber").asText());
  }

  @Test
  void whatAnEarlierRefundTookIsNotGivenBackAgain() {
    var target = invoiced();
    deliver(target, refund("re_1", "30.72", TWO_MUGS));
    deliver(target, refund("re_2", "21.36", ""));
    isPosted("21.36");
    assertEquals("1", line(0).path("quantity").asText());
    assertEquals("6810", line(1).path("lineObjectNumber").asText());
  }

  @Test
  void refundedWithoutAnAmountIsWhatIsLeft() {
    var target = invoiced();
    deliver(target, refund("re_1", "5.00", ""));
    deliver(target, refunded("re_2", ",\"status\":\"refunded\",\"refund\":{\"id\":\"re_2\"}"));
    isPosted("47.08");
  }

  @Test
  void nothingGivenBackIsNoDocument() {
    var target = invoiced();
    assertInstanceOf(Skipped.class, deliver(target, refund("re_1", "0.00", "")));
    assertEquals(0, bc.state("salesCreditMemos").size());
  }

  @Test
  void eachRefundOfABodyHasItsOwnAmount() {
    var target = invoiced();
    var both =
        ",\"refunds\":[{\"id\":\"re_1\",\"amount_cents\":500},{\"id\":\"re_2\",\"amount_cents\":700}]";
    deliver(target, refunded("re_1", both));
    isPosted("5.00");
    deliver(target, refunded("re_2", both));
    isPosted("7.00");
  }

  @Test
  void aCustomerWhosePricesIncludeTaxGetsADraftThatNamesBothFigures() {
    bc.customerWithPricesIncludingTax();
    var target = invoiced();
    var delivered = assertInstanceOf(Delivered.class, deliver(target, refund("re_1", "6.00", "")));
    var check = "CHECK AMOUNT: 6.00 EUR were given back, this document comes to 5.00 EUR";
    assertEquals(Optional.of(check), delivered.check());
    isDraft(check);
    assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", "6.00", "")));
    assertEquals(2, memo().path("salesCreditMemoLines").size());
  }

  @Test
  void aDraftThatNobodyComparedYetIsComparedByTheNextAttempt() {
    var target = invoiced();
    bc.control("PUT", "_behaviour", "{\"next\":[{},{\"commitThenHang\":true}]}");
    deliver(target, refund("re_1", "6.00", ""));
    bc.patchLine("salesCreditMemos", memo(), 0, "{\"unitPrice\":4}");
    var found =
        assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", "6.00", "")));
    assertTrue(found.check().orElseThrow().endsWith("this document comes to 4.80 EUR"));
    isDraft("CHECK AMOUNT: 6.00 EUR were given back, this document comes to 4.80 EUR");
  }

  @Test
  void aDraftWhoseFlagWasNotWrittenIsFlaggedByTheNextAttempt() {
    bc.customerWithPricesIncludingTax();
    var target = invoiced();
    bc.control("PUT", "_behaviour", "{\"next\":[{},{},{\"status\":429}]}");
    deliver(target, refund("re_1", "6.00", ""));
    assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", "6.00", "")));
    isDraft("CHECK AMOUNT: 6.00 EUR were given back, this document comes to 5.00 EUR");
  }

  @Test
  void aPaidInvoiceLeavesADraftThatSaysSoAndIsNotAppliedToIt() {
    bc.control("PUT", "_options", "{\"invoicesPaidAtOnce\":true}");
    var target = invoiced();
    var delivered = assertInstanceOf(Delivered.class, deliver(target, refund("re_1", "6.00", "")));
    var why = "invoice PS-INV103001 is paid: the credit memo cannot be applied to it";
    isDraft("CHECK: " + why);
    assertEquals("", memo().path("invoiceNumber").asText());
    assertEquals("6.00", memo().path("totalAmountIncludingTax").asText());
    assertEquals(List.of(why, "draft"), delivered.notes());
    assertEquals(Optional.of("CHECK: " + why), delivered.check());
    assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", "6.00", "")));
    assertEquals(2, memo().path("salesCreditMemoLines").size());
  }

  @Test
  void aDraftOfAnInvoiceThatWasPaidMeanwhileIsNotPosted() {
    var target = invoiced();
    bc.control("PUT", "_behaviour", "{\"next\":[{},{},{\"status\":503}]}");
    deliver(target, refund("re_1", "6.00", ""));
    bc.pay();
    deliver(target, refund("re_1", "6.00", ""));
    isDraft("is paid: the credit memo cannot be applied to it");
  }

  @Test
  void aRefundTakesALookUpADraftAndItsPosting() {
    var target = invoiced();
    var before = bc.calls().size();
    deliver(target, refund("re_1", "6.00", ""));
    assertEquals(3, bc.calls().size() - before, bc.calls().toString());
  }

  private Delivered refunded(Event refund) {
    return assertInstanceOf(Delivered.class, deliver(invoiced(), refund));
  }

  /** A target that posts, and an order that has been invoiced. */
  private Target invoiced() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, placed());
    bc.invoice();
    return target;
  }

  private static Event placed() {
    return zephyrCart("order.created", "", DISCOUNTED);
  }

  private static Event refund(String id, String amount, String more) {
    var cents = new BigDecimal(amount).movePointRight(2).intValueExact();
    return refunded(
        id, ",\"refund\":{\"id\":\"%s\",\"amount_cents\":%d%s}".formatted(id, cents, more));
  }

  private static Event refunded(String id, String more) {
    return zephyrCart("order.refunded", id, DISCOUNTED + more);
  }

  private void isPosted(String amount) {
    assertEquals(amount, memo().path("totalAmountIncludingTax").asText());
    assertNotEquals("Draft", memo().path("status").asText(), memo().toString());
  }

  private void isDraft(String comment) {
    assertEquals("Draft", memo().path("status").asText(), memo().toString());
    assertTrue(memo().toString().contains(comment), memo().toString());
  }

  private JsonNode memo() {
    return bc.state("salesCreditMemos").getLast();
  }

  private JsonNode line(int place) {
    return memo().path("salesCreditMemoLines").path(place);
  }
}
