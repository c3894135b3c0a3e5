package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.cancellation;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.mugs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.placedAs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds and the cancellation of one order know of each other. The order comes to 41.64 EUR. */
class BusinessCentralStoriesTest {
  private static final Event CREATED = mugs("order.created", "", "");
  private static final Event PART = refund("re_1", 1164);
  private static final Event WHOLE = refund("re_9", 4164);

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
  void aRefundAfterTheOrderWasCancelledCreditsNothing() {
    var target = bc.target();
    deliver(target, CREATED);
    deliver(target, cancellation());
    assertInstanceOf(AlreadyDelivered.class, deliver(target, PART));
    assertEquals(0, bc.state("salesCreditMemos").size());
  }

  @Test
  void aRefundAfterACancellationOfTheInvoicedOrderIsPartOfThatCredit() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    var cancelled = assertInstanceOf(Delivered.class, deliver(target, cancellation()));
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, WHOLE));
    assertEquals(cancelled.reference(), found.reference());
    assertEquals(Optional.empty(), found.amount());
    assertEquals(1, bc.state("salesCreditMemos").size());
  }

  @Test
  void moreThanTheWholeIsToldAfterACancellationAsWell() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    deliver(target, cancellation());
    var delivered = assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 9000)));
    assertTrue(delivered.check().orElseThrow().startsWith("CHECK AMOUNT: 90.00 EUR"));
  }

  @Test
  void aCancellationAfterARefundGivesBackTheRest() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    bc.invoice();
    deliver(target, PART);
    var delivered = assertInstanceOf(Delivered.class, deliver(target, cancellation()));
    assertEquals("30.00 EUR", delivered.amount().orElseThrow().toString());
    assertEquals("30.00", lastMemo().path("totalAmountIncludingTax").asText());
    assertEquals("Draft", lastMemo().path("status").asText());
    assertTrue(text(lastMemo()).contains("CHECK: the order was cancelled after its invoice"));
    assertEquals(
        Optional.of("CHECK: the order was cancelled after its invoice"), delivered.check());
  }

  @Test
  void aCancellationAfterTheWholeWasRefundedCreditsNothing() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    var whole = assertInstanceOf(Delivered.class, deliver(target, WHOLE));
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, cancellation()));
    assertEquals(whole.reference(), found.reference());
    assertEquals(1, bc.state("salesCreditMemos").size());
  }

  @Test
  void aCancellationOfAnOrderThatWasNeverWrittenIsDone() {
    assertInstanceOf(AlreadyDelivered.class, deliver(bc.target(), cancellation()));
  }

  @Test
  void theWholeRefundOfAnOrderThatIsShippedInPartLeavesItToAPerson() {
    add(
        "salesOrders",
        "{\"externalDocumentNumber\":\"ORDER_1\",\"number\":\"7\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\","
            + "\"salesOrderLines\":[{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"taxCode\":\"STANDARD\",\"quantity\":2,\"unitPrice\":17.35,\"shippedQuantity\":1}]}");
    deliver(bc.target(), WHOLE, placedAs("7"));
    assertEquals(1, bc.state("salesOrders").size());
    assertTrue(text(lastMemo()).contains("CHECK: a part of order 7 is still open"));
  }

  @Test
  void theWholeRefundOfAnOrderThatIsInvoicedInPartCreditsTheInvoiceAndSaysSo() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, CREATED);
    add(
        "salesInvoices",
        "{\"externalDocumentNumber\":\"ORDER_1\",\"number\":\"8\",\"orderNumber\":\"101001\",\"status\":\"Open\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\","
            + "\"salesInvoiceLines\":[{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"taxCode\":\"STANDARD\",\"quantity\":1,\"unitPrice\":14.90}]}");
    deliver(target, WHOLE);
    assertEquals("17.88", lastMemo().path("totalAmountIncludingTax").asText());
    assertEquals("Draft", lastMemo().path("status").asText());
    assertTrue(text(lastMemo()).contains("CHECK: a part of order 101001 is still open"));
    assertEquals("PARTLY_SHIPPED", rejected(target));
  }

  @Test
  void aCancellationCreditsNoMoreThanWasInvoiced() {
    add(
        "salesInvoices",
        "{\"externalDocumentNumber\":\"ORDER_1\",\"number\":\"8\",\"orderNumber\":\"7\",\"status\":\"Open\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\","
            + "\"salesInvoiceLines\":[{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"taxCode\":\"STANDARD\",\"quantity\":1,\"unitPrice\":14.90}]}");
    deliver(bc.target(), cancellation(), placedAs("7"));
    assertEquals("17.88", lastMemo().path("totalAmountIncludingTax").asText());
    assertTrue(text(lastMemo()).contains("MUG-12OZ"));
  }

  @Test
  void anInvoiceThatWasCancelledLeavesNothingToBeGivenBack() {
    var target = bc.target();
    deliver(target, CREATED);
    add(
        "salesInvoices",
        "{\"externalDocumentNumber\":\"ORDER_1\",\"number\":\"8\",\"orderNumber\":\"101001\",\"status\":\"Canceled\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\","
            + "\"salesInvoiceLines\":[{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"taxCode\":\"STANDARD\",\"quantity\":1,\"unitPrice\":14.90}]}");
    assertInstanceOf(Delivered.class, deliver(target, cancellation()));
    assertEquals(0, bc.state("salesOrders").size());
    assertEquals(0, bc.state("salesCreditMemos").size());
  }

  private String rejected(com.orderbridge.delivery.Target target) {
    return assertInstanceOf(Rejected.class, deliver(target, cancellation())).code();
  }

  private JsonNode lastMemo() {
    return bc.state("salesCreditMemos").getLast();
  }

  private static String text(JsonNode memo) {
    return memo.path("salesCreditMemoLines").toString();
  }

  private void add(String collection, String document) {
    bc.control("POST", "_state", "{\"" + collection + "\":[" + document + "]}");
  }
}
