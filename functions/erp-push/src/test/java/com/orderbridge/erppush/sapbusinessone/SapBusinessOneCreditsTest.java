package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.erppush.story.ShopOrder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A refund's document comes to the refunded amount, or it is a draft that says that it does not.
 * The stage has documents added where nothing is doubtful.
 */
class SapBusinessOneCreditsTest {
  /** Two at 48.00 and 19.20 off: 38.40 each, 92.16 in all. */
  private static final ShopOrder DISCOUNTED =
      ShopOrder.of("EUR").line("MUG-12OZ", 2, 4800).discount(1920).paid(1536, 9216);

  /** Two at 14.90 and 4.90 of freight: 41.64. */
  private static final ShopOrder WITH_FREIGHT =
      ShopOrder.of("EUR").line("MUG-12OZ", 2, 1490).shipping(490).paid(694, 4164);

  private static final ShopOrder OF_TWELVE =
      ShopOrder.of("EUR").line("MUG-12OZ", 1, 1000).paid(200, 1200);

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void oneOfTwoDiscountedPiecesIsCreditedAsItWasPaid() {
    var story = invoiced(DISCOUNTED);
    var delivered = story.delivered(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    var note = bench.only("CreditNotes");
    assertEquals("46.08 EUR", total(note));
    assertEquals("credit note " + note.path("DocNum").asText(), delivered.reference());
    assertEquals(Optional.of(amount("46.08")), delivered.amount());
    assertEquals(Optional.empty(), delivered.check());
    assertEquals(1, bench.only("Invoices").at("/DocumentLines/0/RemainingOpenQuantity").asInt());
  }

  @Test
  void theWholeOfADiscountedOrderIsWhatWasPaidForIt() {
    invoiced(DISCOUNTED).delivered(DISCOUNTED.refunded("re_1", 9216));
    assertEquals("92.16 EUR", total(bench.only("CreditNotes")));
    assertEquals("bost_Close", bench.only("Invoices").path("DocumentStatus").asText());
  }

  /** As orders were written before: the discount is a line of its own, of less than nothing. */
  @ParameterizedTest
  @CsvSource({"9216, 92.16 EUR, 2", "4608, 46.08 EUR, 1"})
  void discountLinesOfOlderOrdersAreDrawnToo(long amount, String comesTo, int lines) {
    var story = ordered(DISCOUNTED);
    withADiscountLine(bench.only("Orders"));
    story.delivered(DISCOUNTED.refunded("re_1", amount, "MUG-12OZ", 1));
    assertEquals(comesTo, total(bench.only("CreditNotes")));
    assertEquals(lines, bench.only("CreditNotes").path("DocumentLines").size());
  }

  private void withADiscountLine(JsonNode order) {
    bench.person(
        "Invoices",
        """
        {"CardCode":"%s","NumAtCard":"ORDER_1","DocumentLines":[
          {"BaseType":17,"BaseEntry":%s,"BaseLine":0,"Quantity":2,"UnitPrice":48.00},
          {"ItemCode":"ADJUST","Quantity":-1,"UnitPrice":19.20,"VatGroup":"O1"}]}
        """
            .formatted(order.path("CardCode").asText(), order.path("DocEntry").asText()));
  }

  @Test
  void anArticleAndTheFreightAreCreditedAsTheirOwnLines() {
    invoiced(WITH_FREIGHT).delivered(WITH_FREIGHT.refunded("re_1", 2376, "MUG-12OZ", 1));
    var note = bench.only("CreditNotes");
    assertEquals("23.76 EUR", total(note));
    assertEquals(13, note.at("/DocumentLines/0/BaseType").asInt());
    assertEquals(13, note.at("/DocumentAdditionalExpenses/0/BaseDocType").asInt());
  }

  @Test
  void freightAloneIsCreditedAsFreight() {
    invoiced(WITH_FREIGHT).delivered(WITH_FREIGHT.refunded("re_1", 588));
    var note = bench.only("CreditNotes");
    assertEquals("5.88 EUR", total(note));
    assertEquals(13, note.at("/DocumentAdditionalExpenses/0/BaseDocType").asInt());
    assertEquals(0, note.at("/DocumentLines/0/LineTotal").asInt());
  }

  @Test
  void anAmountThatIsNoLinesIsMoneyAtTheRatesOfTheOrder() {
    invoiced(WITH_FREIGHT).delivered(WITH_FREIGHT.refunded("re_1", 1490));
    var note = bench.only("CreditNotes");
    assertEquals("14.90 EUR", total(note));
    assertEquals("REFUND", note.at("/DocumentLines/0/ItemCode").asText());
    assertEquals("O1", note.at("/DocumentLines/0/VatGroup").asText());
  }

  /** 12.42 and its 20 % are 14.90; no net amount and its 20 % are 0.03. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 9, 100, 777, 1199})
  void everyAmountIsReachedToTheCent(long cents) {
    invoiced(OF_TWELVE).delivered(OF_TWELVE.refunded("re_1", cents));
    var euros = BigDecimal.valueOf(cents, 2).toPlainString();
    assertEquals(euros + " EUR", total(bench.only("CreditNotes")));
  }

  @Test
  void moreThanWasPaidIsADraftThatSaysSo() {
    var delivered = invoiced(OF_TWELVE).delivered(OF_TWELVE.refunded("re_1", 2400));
    var comments = bench.onlyDraft().path("Comments").asText();
    assertTrue(
        comments.startsWith(
            "CHECK AMOUNT: 24.00 EUR were given back, more than the 12.00 EUR that were left"),
        comments);
    assertTrue(delivered.check().orElseThrow().startsWith("CHECK AMOUNT: 24.00 EUR"));
    assertEquals(0, bench.state("CreditNotes").size());
  }

  @Test
  void earlierRefundsBoundALaterOne() {
    var story = invoiced(OF_TWELVE);
    story.delivered(OF_TWELVE.refunded("re_1", 500));
    var second = story.delivered(OF_TWELVE.refunded("re_2", 800));
    assertTrue(second.check().orElseThrow().contains("more than the 7.00 EUR"), second.toString());
  }

  @Test
  void refundedWithoutAnAmountIsWhatIsLeft() {
    var story = invoiced(OF_TWELVE);
    story.delivered(OF_TWELVE.refunded("re_1", 500));
    var rest = story.delivered(OF_TWELVE.refundedWholly("re_2"));
    assertEquals(Optional.of(amount("7.00")), rest.amount());
    assertEquals("7.00 EUR", total(bench.state("CreditNotes").getLast()));
    assertEquals("bost_Close", bench.only("Invoices").path("DocumentStatus").asText());
  }

  @Test
  void nothingThatWasGivenBackIsNoDocument() {
    var outcome = invoiced(OF_TWELVE).deliver(OF_TWELVE.refunded("re_1", 0));
    assertEquals("nothing was given back", assertInstanceOf(Skipped.class, outcome).reason());
    assertEquals(0, bench.state("Drafts").size() + bench.state("CreditNotes").size());
  }

  @Test
  void twoRefundsOfOneBodyAreTwoDocuments() {
    var both = "[{\"id\":\"re_1\",\"amount_cents\":500},{\"id\":\"re_2\",\"amount_cents\":700}]";
    var story = invoiced(OF_TWELVE);
    story.delivered(OF_TWELVE.refundedAsListed("re_1", both));
    story.delivered(OF_TWELVE.refundedAsListed("re_2", both));
    var notes = bench.state("CreditNotes");
    assertEquals("5.00 EUR", total(notes.getFirst()));
    assertEquals("7.00 EUR", total(notes.getLast()));
  }

  @Test
  void severalRefundsOfWhichNoneIsNamedAreADraftThatAsks() {
    var both = "[{\"id\":\"re_1\",\"amount_cents\":500},{\"id\":\"re_2\",\"amount_cents\":700}]";
    var unnamed =
        OF_TWELVE.event("order.refunded", "", ",\"status\":\"refunded\",\"refunds\":" + both);
    var delivered = invoiced(OF_TWELVE).delivered(unnamed);
    assertTrue(delivered.check().orElseThrow().contains("does not say how much"));
    assertEquals(Optional.empty(), delivered.amount());
  }

  @Test
  void aPaidInvoiceHasLinesOfItsItemsAccountsAndGroups() {
    var story = invoiced(WITH_FREIGHT);
    pay();
    story.delivered(WITH_FREIGHT.refunded("re_1", 2376, "MUG-12OZ", 1));
    var note = bench.only("CreditNotes");
    assertEquals("23.76 EUR", total(note));
    assertTrue(note.at("/DocumentLines/0/BaseEntry").isNull());
    assertEquals("MUG-12OZ", note.at("/DocumentLines/0/ItemCode").asText());
    assertEquals("O1", note.at("/DocumentLines/0/VatGroup").asText());
    assertEquals(1, note.at("/DocumentAdditionalExpenses/0/ExpenseCode").asInt());
    assertEquals("O1", note.at("/DocumentAdditionalExpenses/0/VatGroup").asText());
  }

  /** Two were sold: what the first refund took back the second one does not take back again. */
  @Test
  void ofAPaidInvoiceNoPieceComesBackTwice() {
    var story = invoiced(DISCOUNTED);
    pay();
    story.delivered(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    story.delivered(DISCOUNTED.refundedWholly("re_2"));
    for (var note : bench.state("CreditNotes")) {
      assertEquals("46.08 EUR", total(note));
      assertEquals(1, note.at("/DocumentLines/0/Quantity").asInt());
    }
  }

  @Test
  void whatAnEarlierDraftIsGoingToDrawIsNotDrawnAgain() {
    var story = new SapBusinessOneStory(bench.target(it -> {}));
    story.delivered(DISCOUNTED.created());
    bench.copyOrderTo("Invoices");
    story.delivered(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    story.delivered(DISCOUNTED.refunded("re_2", 4608));
    for (var draft : bench.openDrafts()) {
      assertEquals("46.08 EUR", total(draft));
      assertEquals(1, draft.at("/DocumentLines/0/Quantity").asInt());
      add(draft);
    }
    assertEquals("bost_Close", bench.only("Invoices").path("DocumentStatus").asText());
  }

  /** Business One rounds each line's tax here, and the stage says that it does not. */
  @Test
  void aDraftThatComesToAnotherAmountIsFlaggedAndNeverAdded() {
    bench.option("{\"taxRoundedByRow\":true}");
    var order =
        ShopOrder.of("EUR").line("MUG-12OZ", 1, 1002).line("TEE-M-BLK", 1, 1002).paid(401, 2405);
    var story = ordered(order);
    bench.copyOrderTo("Invoices");
    var delivered = story.delivered(order.refunded("re_1", 2405));
    assertTrue(delivered.check().isPresent(), delivered.toString());
    var comments = bench.onlyDraft().path("Comments").asText();
    assertEquals(
        "CHECK AMOUNT: 24.05 EUR were given back, this document comes to 24.04 EUR."
            + " Refund of ZephyrCart order order_1",
        comments);
    assertEquals(0, bench.state("CreditNotes").size());
  }

  @Test
  void wordOfTheRoundingMakesItRight() {
    bench.option("{\"taxRoundedByRow\":true}");
    var order =
        ShopOrder.of("EUR").line("MUG-12OZ", 1, 1002).line("TEE-M-BLK", 1, 1002).paid(400, 2404);
    var story = ordered(order, it -> it.put("taxRounding", "ROW"));
    bench.copyOrderTo("Invoices");
    story.delivered(order.refunded("re_1", 2404));
    assertEquals("24.04 EUR", total(bench.only("CreditNotes")));
  }

  @ParameterizedTest
  @CsvSource({
    "USD, 113.87 USD, true",
    "USD, 113.87 USD, false",
    "JPY, 11387 JPY, true",
    "KWD, 11.387 KWD, true"
  })
  void aRefundInAForeignCurrencyIsExact(String currency, String comesTo, boolean local) {
    bench.option(
        "{\"lineTotalIsLocal\":%s,\"expenseLineTotalIsLocal\":%s}".formatted(local, local));
    var order =
        ShopOrder.of(currency)
            .line("MUG-12OZ", 3, 3333)
            .discount(1000)
            .shipping(490)
            .paid(1898, 11387);
    var story = ordered(order);
    bench.copyOrderTo("Invoices");
    story.delivered(order.refunded("re_1", 11387));
    assertEquals(comesTo, total(bench.only("CreditNotes")));
  }

  @Test
  void whatNoLineOfTheOrderIsKnownOfIsADraftWithBothFigures() {
    var story = ordered(OF_TWELVE);
    bench.copyOrderTo("Invoices");
    var delivered = story.delivered(inAnotherCurrency().refunded("re_1", 500));
    assertTrue(delivered.check().orElseThrow().startsWith("CHECK AMOUNT: 5.00 USD"));
    assertEquals(0, bench.state("CreditNotes").size());
  }

  private static ShopOrder inAnotherCurrency() {
    return new ShopOrder(
        "order_1", "USD", OF_TWELVE.lines(), 0, 0, OF_TWELVE.tax(), OF_TWELVE.total());
  }

  private void pay() {
    var entry = bench.only("Invoices").path("DocEntry").asText();
    bench.person("Invoices(" + entry + ")/Close", "");
  }

  private void add(JsonNode draft) {
    bench.person(
        "DraftsService_SaveDraftToDocument",
        "{\"Document\":{\"DocEntry\":" + draft.path("DocEntry").asText() + "}}");
  }

  private SapBusinessOneStory invoiced(ShopOrder order) {
    var story = ordered(order);
    bench.copyOrderTo("Invoices");
    return story;
  }

  private SapBusinessOneStory ordered(ShopOrder order) {
    return ordered(order, it -> {});
  }

  private SapBusinessOneStory ordered(ShopOrder order, Consumer<ObjectNode> settings) {
    var target =
        bench.target(
            it -> {
              posts(it);
              settings.accept(it);
            });
    var story = new SapBusinessOneStory(target);
    assertInstanceOf(Delivered.class, story.deliver(order.created()));
    return story;
  }

  private static void posts(ObjectNode settings) {
    settings.putObject("refunds").put("post", true);
  }

  private static Amount amount(String euros) {
    return new Amount("EUR", new BigDecimal(euros));
  }
}
