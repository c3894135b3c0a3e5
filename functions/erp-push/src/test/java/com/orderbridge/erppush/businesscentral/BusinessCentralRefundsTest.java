package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.cancellation;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.lookOnly;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.mugs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.placedAs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.refund;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.unsettled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds and cancellations into Business Central. */
class BusinessCentralRefundsTest {
  private static final Event CREATED = mugs("order.created", "", "");
  private static final Event ALL_OF_IT = refund("re_9", 4164);
  private static final Event REST = refund("re_2", 2674);

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
  void aRefundOfAnInvoicedOrderBecomesADraftAppliedToItsInvoice() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    var delivered = assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 1490)));
    var memo = onlyMemo();
    assertEquals(delivered.reference(), memo.path("number").asText());
    assertEquals("Draft", memo.path("status").asText());
    assertEquals(bc.state("salesInvoices").getFirst().path("number"), memo.path("invoiceNumber"));
    assertEquals(0, gross(memo).compareTo(new BigDecimal("14.90")), memo.toString());
    assertEquals("14.90 EUR", delivered.amount().orElseThrow().toString());
  }

  @Test
  void aDraftOfAnInvoiceIsNothingThatARefundAppliesTo() {
    var target = bc.target();
    var placed = assertInstanceOf(Delivered.class, deliver(target, CREATED)).reference();
    bc.invoice();
    var invoice = (ObjectNode) bc.state("salesInvoices").getFirst();
    invoice.put("status", "In Review");
    bc.control("POST", "_state", "{\"salesInvoices\":[" + invoice + "]}");
    deliver(target, refund("re_1", 1490), placedAs(placed));
    assertEquals("", onlyMemo().path("invoiceNumber").asText());
  }

  @Test
  void aRefundIsDeliveredOnceAndFoundThen() {
    var target = bc.target();
    deliver(target, CREATED);
    var delivered = assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 1490)));
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", 1490)));
    assertEquals(delivered.reference(), found.reference());
    assertEquals(delivered.amount(), found.amount());
    assertEquals(1, bc.state("salesCreditMemos").size());
  }

  @Test
  void eachRefundOfAnOrderIsACreditMemoOfItsOwn() {
    var target = bc.target();
    deliver(target, CREATED);
    deliver(target, refund("re_1", 1490));
    deliver(target, refund("re_2", 500));
    assertEquals(2, references("salesCreditMemos").size());
  }

  @Test
  void allOfAnOrderIsGivenBackLineByLine() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    deliver(target, ALL_OF_IT);
    var lines = onlyMemo().path("salesCreditMemoLines");
    assertEquals(2, lines.size());
    assertEquals("MUG-12OZ", lines.path(0).path("lineObjectNumber").asText());
    assertEquals(2, lines.path(0).path("quantity").asInt());
  }

  @Test
  void aStageMaySayThatCreditMemosArePosted() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 1490)));
    assertTrue(!onlyMemo().path("status").asText().equals("Draft"), onlyMemo().toString());
    assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", 1490)));
    assertEquals(1, bc.state("salesCreditMemos").size());
  }

  @Test
  void aDraftThatAnEarlierAttemptLeftIsPosted() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    deliver(bc.target(), refund("re_1", 1490));
    assertEquals("Draft", onlyMemo().path("status").asText());
    assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 1490)));
    assertTrue(!onlyMemo().path("status").asText().equals("Draft"));
  }

  @Test
  void aPostingThatWasGivenUpIsWaitedForAndThenFound() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    bc.control("PUT", "_behaviour", "{\"next\":[{},{},{\"commitThenStatus\":500}]}");
    assertInstanceOf(Outcome.Retry.class, deliver(target, refund("re_1", 1490)));
    assertInstanceOf(AlreadyDelivered.class, target.deliver(refund("re_1", 1490), lookOnly()));
  }

  @Test
  void aDraftIsNotPostedWhileAnEarlierPostingMayStillCome() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    deliver(bc.target(), refund("re_1", 1490));
    var outcome = target.deliver(refund("re_1", 1490), lookOnly());
    assertEquals("SETTLING", assertInstanceOf(Outcome.Retry.class, outcome).code());
    assertEquals("Draft", onlyMemo().path("status").asText());
  }

  @Test
  void withoutAnInvoiceNothingIsEverPosted() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    deliver(target, refund("re_1", 1490));
    assertEquals("Draft", onlyMemo().path("status").asText());
  }

  @Test
  void aRefundThatTheShopGaveNoIdIsADraftThatAsksAPerson() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    deliver(target, withoutId(",\"refund\":{\"amount_cents\":1490}"));
    assertEquals("Draft", onlyMemo().path("status").asText());
    assertTrue(firstLine().contains("CHECK"), firstLine());
  }

  @Test
  void aRefundOfUnknownAmountIsADraftWithoutAmount() {
    var target = bc.target();
    deliver(target, CREATED);
    deliver(target, withoutId(",\"status\":\"partially_refunded\""));
    assertTrue(firstLine().contains("did not say"), firstLine());
    assertEquals(0, net(onlyMemo()).signum());
  }

  @Test
  void aHalfWrittenCreditMemoIsCompleted() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    bc.control(
        "POST",
        "_state",
        "{\"salesCreditMemos\":[{\"externalDocumentNumber\":\"ORDER_1/RE_9\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\"}]}");
    assertInstanceOf(AlreadyDelivered.class, deliver(target, ALL_OF_IT, unsettled()));
    assertEquals(2, onlyMemo().path("salesCreditMemoLines").size());
  }

  @Test
  void aCreditMemoOfSomebodyElseIsNeitherChangedNorDeleted() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.control(
        "POST",
        "_state",
        "{\"salesCreditMemos\":[{\"externalDocumentNumber\":\"ORDER_1/RE_9\",\"customerNumber\":\"10000\"}]}");
    var rejected = assertInstanceOf(Outcome.Rejected.class, deliver(target, ALL_OF_IT));
    assertEquals("REFERENCE_TAKEN", rejected.code());
    assertEquals(0, onlyMemo().path("salesCreditMemoLines").size());
  }

  @Test
  void whileAnEarlierWriteMaySettleNoCreditMemoIsWritten() {
    var target = bc.target();
    deliver(target, CREATED);
    var before = bc.written();
    var outcome = target.deliver(refund("re_1", 1490), lookOnly());
    assertEquals("SETTLING", assertInstanceOf(Outcome.Retry.class, outcome).code());
    assertEquals(before, bc.written());
  }

  @Test
  void aRefundOfAllThatIsLeftCancelsAnOrderThatIsNotInvoiced() {
    var target = bc.target();
    deliver(target, CREATED);
    deliver(target, refund("re_1", 1490));
    assertEquals(1, bc.state("salesOrders").size());
    deliver(target, REST);
    assertEquals(0, bc.state("salesOrders").size());
    assertTrue(comments(onlyMemo()).contains("CHECK: order 101001 has no invoice"));
    assertTrue(comments(onlyMemo()).contains("nothing needs to be credited"));
    assertInstanceOf(AlreadyDelivered.class, deliver(target, REST));
  }

  @Test
  void aStageMaySayThatAWholeRefundLeavesAnOrderThatIsNotInvoiced() {
    var target =
        bc.target(settings -> settings.putObject("refunds").put("uninvoiced", "CREDIT_MEMO"));
    deliver(target, CREATED);
    deliver(target, ALL_OF_IT);
    assertEquals(1, bc.state("salesOrders").size());
    assertTrue(firstLine().startsWith("CHECK: order 101001 has no invoice"), firstLine());
  }

  @Test
  void aCancelledOrderIsDeletedAndStaysSo() {
    var target = bc.target();
    deliver(target, CREATED);
    assertInstanceOf(Delivered.class, deliver(target, cancellation()));
    assertEquals(0, bc.state("salesOrders").size());
    assertInstanceOf(AlreadyDelivered.class, deliver(target, cancellation()));
  }

  @Test
  void anOrderThatIsCancelledAfterItsInvoiceIsGivenBackByADraftThatAsksAPerson() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    assertInstanceOf(Delivered.class, deliver(target, cancellation()));
    assertEquals("ORDER_1/CANCELLED", onlyMemo().path("externalDocumentNumber").asText());
    assertTrue(firstLine().startsWith("CHECK"), firstLine());
    assertEquals("Draft", onlyMemo().path("status").asText());
    assertEquals(3, onlyMemo().path("salesCreditMemoLines").size());
    assertInstanceOf(AlreadyDelivered.class, deliver(target, cancellation()));
    assertEquals(1, bc.state("salesCreditMemos").size());
  }

  @Test
  void refundsAndCancellationLeaveNothingToShipAndNoUnflaggedDraftInEveryOrder()
      throws IOException {
    for (var events : permutations(List.of(refund("re_1", 1490), REST, cancellation()))) {
      afresh();
      var target = bc.target();
      deliver(target, CREATED);
      events.forEach(event -> deliver(target, event));
      events.forEach(event -> assertInstanceOf(AlreadyDelivered.class, deliver(target, event)));
      assertEquals(0, bc.state("salesOrders").size());
      for (var memo : bc.state("salesCreditMemos")) {
        assertTrue(comments(memo).contains("nothing needs to be credited"), memo.toString());
      }
    }
  }

  @Test
  void afterTheInvoiceTheyGiveTheWholeBackOnceInEveryOrder() throws IOException {
    for (var events : permutations(List.of(refund("re_1", 1490), REST, cancellation()))) {
      afresh();
      var target = bc.target();
      deliver(target, CREATED);
      bc.invoice();
      events.forEach(event -> deliver(target, event));
      events.forEach(event -> assertInstanceOf(AlreadyDelivered.class, deliver(target, event)));
      var all =
          bc.state("salesCreditMemos").stream()
              .map(BusinessCentralRefundsTest::gross)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, all.compareTo(new BigDecimal("41.64")), events + " " + all);
    }
  }

  private void afresh() throws IOException {
    bc.close();
    bc = new BusinessCentralFixture();
  }

  private static List<List<Event>> permutations(List<Event> events) {
    if (events.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Event>>();
    for (var first : events) {
      var others = new ArrayList<>(events);
      others.remove(first);
      for (var rest : permutations(others)) {
        var one = new ArrayList<Event>();
        one.add(first);
        one.addAll(rest);
        all.add(one);
      }
    }
    return all;
  }

  private static Event withoutId(String more) {
    var event = mugs("order.refunded", "", more);
    return new Event(
        Event.idByDigest(event.type(), event.subject(), "0123456789abcdef"),
        event.source(),
        event.type(),
        event.subject(),
        Optional.empty(),
        event.data());
  }

  private JsonNode onlyMemo() {
    assertEquals(1, bc.state("salesCreditMemos").size());
    return bc.state("salesCreditMemos").getFirst();
  }

  private String firstLine() {
    return onlyMemo().path("salesCreditMemoLines").path(0).path("description").asText();
  }

  private Set<String> references(String collection) {
    var references = new TreeSet<String>();
    bc.state(collection).forEach(it -> references.add(it.path("externalDocumentNumber").asText()));
    return references;
  }

  private static String comments(JsonNode memo) {
    var comments = new ArrayList<String>();
    for (var line : memo.path("salesCreditMemoLines")) {
      if (line.path("lineType").asText().equals("Comment")) {
        comments.add(line.path("description").asText());
      }
    }
    return String.join("; ", comments);
  }

  private static BigDecimal gross(JsonNode memo) {
    return memo.path("totalAmountIncludingTax").decimalValue();
  }

  private static BigDecimal net(JsonNode memo) {
    return ((ObjectNode) memo).path("totalAmountExcludingTax").decimalValue();
  }
}
