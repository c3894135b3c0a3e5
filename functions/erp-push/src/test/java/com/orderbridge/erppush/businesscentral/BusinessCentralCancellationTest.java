package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.cancellation;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.mugs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.placedAs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Past;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of an order in the back office decides what a cancellation or a posting does. */
class BusinessCentralCancellationTest {
  private static final String ORDER =
      "{\"externalDocumentNumber\":\"ORDER_1\",\"number\":\"7\",\"customerNumber\":\"10000\",\"status\":\"Open\","
          + "\"salesOrderLines\":[{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":2%s}]}";

  private BusinessCentralFixture bc;

  @BeforeEach
  void start() throws IOException {
    bc = new BusinessCentralFixture();
  }

  @AfterEach
  void stop() {
    bc.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shippedQuantity", "invoicedQuantity"})
  void anOrderThatHasMovedInPartIsLeftToAPerson(String field) {
    add("salesOrders", ORDER.formatted(",\"" + field + "\":1"));
    isLeftToAPerson();
  }

  @ParameterizedTest
  @ValueSource(strings = {"salesInvoices:ORDER_1", "salesCreditMemos:ORDER_1/CANCELLED"})
  void anOrderOfWhichThereIsAnInvoiceOrACreditMemoIsLeftToAPerson(String document) {
    var parts = document.split(":", 2);
    add("salesOrders", ORDER.formatted(""));
    add(
        parts[0],
        "{\"externalDocumentNumber\":\"%s\",\"customerNumber\":\"10000\",%s}"
            .formatted(
                parts[1],
                parts[0].equals("salesInvoices") ? "\"orderNumber\":\"7\"" : "\"number\":\"9\""));
    isLeftToAPerson();
  }

  private void isLeftToAPerson() {
    var rejected =
        assertInstanceOf(Rejected.class, deliver(bc.target(), cancellation(), placedAs("7")));
    assertEquals("PARTLY_SHIPPED", rejected.code());
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void allOrdersOfThatNameAreDeleted() {
    var order = ORDER.formatted("").replace("ORDER_1", "EU-ORDER_1");
    add("salesOrders", order + "," + order.replace("7", "8"));
    var prefixed = new Past(false, Optional.empty(), List.of(), Optional.of("EU-"));
    assertInstanceOf(Delivered.class, deliver(bc.target(), cancellation(), prefixed));
    assertEquals(0, bc.state("salesOrders").size());
  }

  /** The invoice's lines have had their discount, which the mapping says of the order too. */
  @Test
  void anInvoicedOrderWithADiscountIsGivenBackAtWhatWasPaid() {
    var paid =
        """
        "line_items":[{"sku":"MUG-12OZ","name":"Mug","quantity":2,"unit_price_cents":1490}],
        "shipping_total_cents":490,"discount_total_cents":500,"tax_total_cents":594,"total_cents":3564\
        """;
    var target = bc.target();
    deliver(target, BusinessCentralFixture.zephyrCart("order.created", "", paid));
    bc.invoice();
    deliver(target, BusinessCentralFixture.zephyrCart("order.cancelled", "", paid));
    var memo = bc.state("salesCreditMemos").getFirst();
    assertEquals(35.64, memo.path("totalAmountIncludingTax").doubleValue(), memo.toString());
  }

  @Test
  void anOrderOfSomebodyElseIsNotCancelled() {
    add("salesOrders", ORDER.formatted(""));
    var rejected = assertInstanceOf(Rejected.class, deliver(bc.target(), cancellation()));
    assertEquals("NOT_OURS", rejected.code());
    assertTrue(rejected.reason().startsWith("order 7 with the reference ORDER_1"));
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void aPostingThatIsRefusedBecauseItIsPostedIsDelivered() {
    var target = posting();
    bc.control("PUT", "_behaviour", "{\"next\":[{},{},{\"commitThenStatus\":400}]}");
    assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 1490)));
    assertNotEquals("Draft", statusOfTheMemo());
  }

  @Test
  void aPostingThatIsRefusedAndNotDoneIsRejected() {
    var target = posting();
    bc.control("PUT", "_behaviour", "{\"next\":[{},{},{\"status\":400}]}");
    var rejected = assertInstanceOf(Rejected.class, deliver(target, refund("re_1", 1490)));
    var draft = bc.state("salesCreditMemos").getFirst();
    assertEquals("Draft", draft.path("status").asText());
    assertEquals(Optional.of(draft.path("number").asText()), rejected.reference());
    assertInstanceOf(Delivered.class, deliver(target, refund("re_1", 1490)));
    assertNotEquals("Draft", statusOfTheMemo());
  }

  private com.orderbridge.delivery.Target posting() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    deliver(target, mugs("order.created", "", ""));
    bc.invoice();
    return target;
  }

  private String statusOfTheMemo() {
    return bc.state("salesCreditMemos").getFirst().path("status").asText();
  }

  private void add(String collection, String documents) {
    bc.control("POST", "_state", "{\"" + collection + "\":[" + documents + "]}");
  }
}
