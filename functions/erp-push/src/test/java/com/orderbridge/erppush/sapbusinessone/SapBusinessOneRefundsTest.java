package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.again;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.cancelled;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.deliver;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.event;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.look;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.order;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.orderData;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.refund;
import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.refundOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Retry;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.delivery.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds and cancellations: what clears an order depends on how far it has got. */
class SapBusinessOneRefundsTest {
  private static final int ALL = 1788;

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void theRefundOfAnInvoiceIsADraftCreditNoteOnItsLines() {
    var target = ordered(settings -> {});
    var invoice = bench.copyOrderTo("Invoices");
    var delivered = delivered(target, refundOf("rf_1", ALL, "MUG-12OZ", 1));
    var draft = only("Drafts");
    assertEquals("draft " + draft.path("DocEntry").asText(), delivered.reference());
    assertEquals("oCreditNotes", draft.path("DocObjectCode").asText());
    assertEquals("ORDER_1/RF_1", draft.path("NumAtCard").asText());
    var line = draft.path("DocumentLines").get(0);
    assertEquals(13, line.path("BaseType").asInt());
    assertEquals(invoice.path("DocEntry"), line.path("BaseEntry"));
    assertEquals(0, bench.state("CreditNotes").size());
  }

  @Test
  void aWholeRefundTakesTheInvoiceWithItsFreight() {
    var target = bench.target(SapBusinessOneRefundsTest::posts);
    deliver(target, event("order.created", "", withShipping()));
    bench.person("Invoices", invoiceWithFreight());
    var refund = ",\"refund\":{\"id\":\"rf_1\",\"amount_cents\":2376}";
    delivered(target, event("order.refunded", "/rf_1", withShipping() + refund));
    var memo = only("CreditNotes");
    assertEquals(2376, cents(memo));
    assertEquals(13, memo.at("/DocumentAdditionalExpenses/0/BaseDocType").asInt());
    assertEquals("bost_Close", only("Invoices").path("DocumentStatus").asText());
  }

  private static String withShipping() {
    return orderData("MUG-12OZ")
            .replace("\"tax_total_cents\":298", "\"tax_total_cents\":396")
            .replace(":1788", ":2376")
        + ",\"shipping_total_cents\":490";
  }

  private String invoiceWithFreight() {
    var order = only("Orders");
    return """
    {"CardCode":"%s","NumAtCard":"ORDER_1",
     "DocumentLines":[{"BaseType":17,"BaseEntry":%d,"BaseLine":0}],
     "DocumentAdditionalExpenses":[{"ExpenseCode":1,"LineTotal":4.90,"VatGroup":"O1"}]}\
    """
        .formatted(order.path("CardCode").asText(), order.path("DocEntry").asInt());
  }

  @Test
  void aRefundOfAnAmountHasALineOfItsOwn() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo("Invoices");
    delivered(target, refund("rf_1", 500));
    var memo = only("CreditNotes");
    assertEquals(500, cents(memo));
    assertEquals("REFUND", memo.at("/DocumentLines/0/ItemCode").asText());
    assertTrue(memo.at("/DocumentLines/0/BaseEntry").isNull());
  }

  @Test
  void everyRefundHasItsOwnCreditNoteOnce() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo("Invoices");
    for (var id : List.of("rf_1", "rf_2", "rf_3")) {
      var first = delivered(target, refund(id, 300));
      assertEquals(already(first, "3.00"), again(target, refund(id, 300)));
    }
    assertEquals(3, bench.state("CreditNotes").size());
  }

  @Test
  void aPaidInvoiceIsClosedAndCannotBeDrawnOn() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    var invoice = bench.copyOrderTo("Invoices");
    bench.person("Invoices(" + invoice.path("DocEntry").asText() + ")/Close", "");
    delivered(target, refundOf("rf_1", ALL, "MUG-12OZ", 1));
    assertTrue(only("CreditNotes").at("/DocumentLines/0/BaseEntry").isNull());
  }

  @Test
  void moreThanIsOpenIsNotDrawn() {
    var target = ordered(settings -> {});
    bench.copyOrderTo("Invoices");
    delivered(target, refundOf("rf_1", 2 * ALL, "MUG-12OZ", 2));
    assertEquals(1, only("Drafts").at("/DocumentLines/0/Quantity").asInt());
    assertTrue(only("Drafts").at("/DocumentLines/1/BaseEntry").isNull());
    assertTrue(comments(only("Drafts")).startsWith("CHECK AMOUNT: 35.76 EUR were given back"));
  }

  @Test
  void goodsThatAreOutComeBackByAReturn() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo("DeliveryNotes");
    delivered(target, refundOf("rf_1", ALL, "MUG-12OZ", 1));
    assertEquals(15, only("Returns").at("/DocumentLines/0/BaseType").asInt());
    assertEquals(0, bench.state("CreditNotes").size());
  }

  @Test
  void moneyForGoodsThatAreOutIsADraftForAPerson() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo("DeliveryNotes");
    delivered(target, refund("rf_1", 500));
    assertTrue(comments(only("Drafts")).contains("the order has no invoice"));
  }

  @Test
  void aWholeRefundOfAnOrderThatIsNotInvoicedCancelsIt() {
    var target = ordered(settings -> {});
    var delivered = delivered(target, refund("rf_1", ALL));
    assertEquals("tYES", only("Orders").path("Cancelled").asText());
    assertEquals(0, bench.state("Drafts").size());
    assertEquals(already(delivered, "17.88"), again(target, refund("rf_1", ALL)));
  }

  @Test
  void aPartialRefundOfAnOrderThatIsNotInvoicedIsADraftForAPerson() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    var delivered = delivered(target, refund("rf_1", 500));
    assertEquals("tNO", only("Orders").path("Cancelled").asText());
    assertTrue(comments(only("Drafts")).contains("the order has no invoice"));
    assertTrue(delivered.notes().getFirst().startsWith("a draft for a person to add"));
  }

  @Test
  void aRefundWithoutAnIdIsNeverPosted() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo("Invoices");
    var nameless =
        event(
            "order.refunded",
            "/sha256:0123456789",
            orderData("MUG-12OZ") + ",\"refund\":{\"amount_cents\":500}");
    delivered(target, nameless);
    assertTrue(comments(only("Drafts")).contains("the sender gave this refund no id"));
  }

  @Test
  void aWholeRefundWithoutAnIdLeavesTheOrderToAPerson() {
    var target = ordered(settings -> {});
    var nameless =
        event(
            "order.refunded",
            "/sha256:0123456789",
            orderData("MUG-12OZ") + ",\"status\":\"refunded\"");
    delivered(target, nameless);
    assertEquals("tNO", only("Orders").path("Cancelled").asText());
    assertEquals(ALL, cents(only("Drafts")));
  }

  @Test
  void aCancellationOfWhatIsDeliveredInPartSaysThatTheRestIsOpen() {
    var target = bench.target(settings -> {});
    delivered(target, order("MUG-12OZ", "TEE-M-BLK"));
    var order = only("Orders");
    bench.person(
        "DeliveryNotes",
        "{\"CardCode\":\"%s\",\"NumAtCard\":\"ORDER_1\",\"DocumentLines\":[{\"BaseType\":17,\"BaseEntry\":%s,\"BaseLine\":0}]}"
            .formatted(order.path("CardCode").asText(), order.path("DocEntry").asText()));
    delivered(target, cancelled("MUG-12OZ", "TEE-M-BLK"));
    assertTrue(comments(only("Drafts")).contains("a part of the order is still open"));
    assertEquals(1, only("Drafts").path("DocumentLines").size());
  }

  @Test
  void aRefundOfAnUnknownAmountIsNeverPosted() {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo("Invoices");
    delivered(
        target,
        event("order.refunded", "/rf_1", orderData("MUG-12OZ") + ",\"refund\":{\"id\":\"rf_1\"}"));
    assertTrue(comments(only("Drafts")).contains("the sender does not say how much"));
  }

  @Test
  void aCancellationCancelsTheOrderOnce() {
    var target = ordered(settings -> {});
    var delivered = delivered(target, cancelled("MUG-12OZ"));
    assertEquals("tYES", only("Orders").path("Cancelled").asText());
    assertEquals(new AlreadyDelivered(delivered.reference()), again(target, cancelled("MUG-12OZ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoices", "DeliveryNotes"})
  void aCancellationAfterTheGoodsOrTheInvoiceIsADraftForAPerson(String document) {
    var target = ordered(SapBusinessOneRefundsTest::posts);
    bench.copyOrderTo(document);
    var delivered = delivered(target, cancelled("MUG-12OZ"));
    var draft = only("Drafts");
    assertEquals("ORDER_1/CANCELLATION", draft.path("NumAtCard").asText());
    assertEquals(
        document.equals("Invoices") ? "oCreditNotes" : "oReturns",
        draft.path("DocObjectCode").asText());
    assertTrue(comments(draft).contains("the order was cancelled"));
    assertEquals(Optional.of("CHECK: the order was cancelled"), delivered.check());
    assertEquals(already(delivered, "17.88"), again(target, cancelled("MUG-12OZ")));
  }

  @Test
  void anAmountBelowNothingIsTheSendersToMend() {
    var target = ordered(settings -> {});
    var outcome = deliver(target, refundOf("rf_1", -300, "MUG-12OZ", 1));
    var rejected = assertInstanceOf(Rejected.class, outcome, outcome.toString());
    assertEquals("INVALID_ORDER", rejected.code());
    assertEquals(WhoMustAct.SENDER, rejected.whoMustAct());
  }

  @Test
  void whatAPersonMakesOfADraftIsStillFound() {
    var target = ordered(settings -> {});
    bench.copyOrderTo("Invoices");
    delivered(target, refundOf("rf_1", ALL, "MUG-12OZ", 1));
    var entry = only("Drafts").path("DocEntry").asText();
    bench.person(
        "DraftsService_SaveDraftToDocument", "{\"Document\":{\"DocEntry\":" + entry + "}}");
    var found =
        assertInstanceOf(
            AlreadyDelivered.class, again(target, refundOf("rf_1", ALL, "MUG-12OZ", 1)));
    assertTrue(found.reference().startsWith("credit note "), found.reference());
    assertEquals("bost_Close", only("Invoices").path("DocumentStatus").asText());
  }

  @Test
  void whileApprovalIsPendingNobodyKnowsWhatToClear() {
    bench.option("{\"approvalProcedure\":true}");
    var target = ordered(settings -> {});
    for (var event : List.of(refund("rf_1", 500), refund("rf_2", ALL), cancelled("MUG-12OZ"))) {
      var waits = assertInstanceOf(Retry.class, deliver(target, event));
      assertEquals("PENDING_APPROVAL", waits.code());
    }
    var entry = only("Drafts").path("DocEntry").asText();
    bench.person(
        "DraftsService_SaveDraftToDocument", "{\"Document\":{\"DocEntry\":" + entry + "}}");
    delivered(target, cancelled("MUG-12OZ"));
    assertEquals("tYES", only("Orders").path("Cancelled").asText());
  }

  @Test
  void withoutItsOrderARefundIsRejected() {
    var rejected =
        assertInstanceOf(
            Rejected.class, deliver(bench.target(settings -> {}), refund("rf_1", 500)));
    assertEquals("ORDER_NOT_FOUND", rejected.code());
  }

  @Test
  void whileAnEarlierWriteMaySettleNothingIsWritten() {
    var target = ordered(settings -> {});
    for (var event : List.of(refund("rf_1", 500), cancelled("MUG-12OZ"))) {
      assertEquals("SETTLING", assertInstanceOf(Retry.class, look(target, event)).code());
    }
    assertEquals("tNO", only("Orders").path("Cancelled").asText());
    assertEquals(0, bench.state("Drafts").size());
  }

  @ParameterizedTest
  @MethodSource("clearings")
  void whatWasWrittenInSilenceIsAdopted(Event event) {
    bench.patience = Duration.ofSeconds(2);
    var target = ordered(settings -> {});
    bench.behave("{},{\"commitThenHang\":true}");
    var unknown = assertInstanceOf(Unavailable.class, deliver(target, event));
    assertEquals(Effect.UNKNOWN, unknown.effect());
    assertInstanceOf(AlreadyDelivered.class, look(target, event));
    assertTrue(bench.state("Drafts").size() <= 1);
  }

  static List<Event> clearings() {
    return List.of(refund("rf_1", 500), refund("rf_2", ALL), cancelled("MUG-12OZ"));
  }

  @Test
  void inTheAtomicModeARefundHasItsKeyToo() {
    bench.person(
        "UserTablesMD",
        "{\"TableName\":\"BRIDGE_KEYS\",\"TableDescription\":\"Keys\",\"TableType\":\"bott_NoObject\"}");
    var target = ordered(SapBusinessOneTest::atomic);
    bench.copyOrderTo("Invoices");
    delivered(target, refund("rf_1", 500));
    assertEquals(2, bench.state("U_BRIDGE_KEYS").size());
    assertEquals(1, bench.state("Drafts").size());
  }

  private Target ordered(java.util.function.Consumer<ObjectNode> settings) {
    var target = bench.target(settings);
    delivered(target, order("MUG-12OZ"));
    return target;
  }

  private static AlreadyDelivered already(Delivered first, String amount) {
    var euros = new Amount("EUR", new java.math.BigDecimal(amount));
    return new AlreadyDelivered(first.reference(), true, Optional.of(euros), Optional.empty());
  }

  private static void posts(ObjectNode settings) {
    settings.putObject("refunds").put("post", true);
  }

  private static Delivered delivered(Target target, Event event) {
    var outcome = deliver(target, event);
    return assertInstanceOf(Delivered.class, outcome, outcome.toString());
  }

  private JsonNode only(String collection) {
    assertEquals(1, bench.state(collection).size(), collection);
    return bench.state(collection).getFirst();
  }

  private static String comments(JsonNode document) {
    return document.path("Comments").asText();
  }

  private static int cents(JsonNode document) {
    return document.path("DocTotal").decimalValue().movePointRight(2).intValueExact();
  }
}
