package com.orderbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.local.send.Sender;
import com.orderbridge.soak.Books.Document;
import com.orderbridge.soak.Plan.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The judge of a soak sees what it is there to see. */
class CheckerTest {
  private static final Order ORDER = new Order(Shop.ZEPHYRCART, "Z1N1", true, List.of("R0"), false);
  private static final Order CANCELLED =
      new Order(Shop.COMMERCE_LAYER, "c1n2", true, List.of(), true);
  private static final List<String> NONE = List.of();

  private final Ledger ledger = new Ledger();
  private final List<Document> orders = new ArrayList<>();
  private final List<Document> creditMemos = new ArrayList<>();
  private final List<String> customers = new ArrayList<>(List.of("jane@example.com"));

  @Test
  void oneDocumentForEachIsRight() {
    accepts("order.created/Z1N1", "order.refunded/Z1N1/R0");
    orders.add(stands("Z1N1"));
    creditMemos.add(stands("Z1N1/R0"));
    assertEquals(NONE, violations());
  }

  @Test
  void theDigitsThatTellIdsApartAreNoPartOfThem() {
    accepts("orders.place/c1n2");
    orders.add(stands("C1N2-13CCCE14C3AF"));
    assertEquals(NONE, violations());
  }

  @Test
  void whatWaitsIsNotLost() {
    accepts("order.created/Z1N1", "order.refunded/Z1N1/R0");
    assertEquals(NONE, violations("order.created/Z1N1", "order.refunded/Z1N1/R0"));
  }

  @Test
  void seesALostOrderAndALostRefund() {
    accepts("order.created/Z1N1", "order.refunded/Z1N1/R0");
    assertEquals(
        List.of(
            "erp: order.created/Z1N1 was lost: it has no document and does not wait anywhere",
            "erp: order.refunded/Z1N1/R0 was lost: it has no document and does not wait anywhere"),
        violations());
  }

  @Test
  void seesADoubledOrderAndADoubledRefund() {
    accepts("order.created/Z1N1", "order.refunded/Z1N1/R0");
    orders.addAll(List.of(stands("Z1N1"), stands("Z1N1")));
    creditMemos.addAll(List.of(stands("Z1N1/R0"), stands("Z1N1/R0")));
    assertEquals(
        List.of(
            "erp: order.created/Z1N1 was doubled: 2 documents",
            "erp: order.refunded/Z1N1/R0 was doubled: 2 documents"),
        violations());
  }

  @Test
  void seesAnOrderThatIsDoubledUnderACancelledOne() {
    accepts("orders.place/c1n2");
    orders.addAll(List.of(Document.of("C1N2", false, 1), stands("C1N2")));
    assertEquals(List.of("erp: orders.place/c1n2 was doubled: 2 documents"), violations());
  }

  @Test
  void seesACancelledOrderThatStands() {
    accepts("orders.place/c1n2", "orders.cancel/c1n2");
    assertEquals(NONE, violations());
    orders.add(Document.of("C1N2", false, 1));
    assertEquals(NONE, violations());
    orders.set(0, stands("C1N2"));
    assertEquals(
        List.of("erp: orders.place/c1n2 still has a document, although it was cancelled"),
        violations());
  }

  @Test
  void aCancellationThatWaitsLeavesTheOrder() {
    accepts("orders.place/c1n2", "orders.cancel/c1n2");
    orders.add(stands("C1N2"));
    assertEquals(NONE, violations("orders.cancel/c1n2"));
  }

  @Test
  void seesADocumentWithoutItsLine() {
    accepts("order.created/Z1N1");
    orders.add(Document.of("Z1N1", true, 0));
    assertEquals(
        List.of(
            "erp: order.created/Z1N1 is not complete: its document does not have exactly one line"),
        violations());
  }

  @Test
  void seesWhatNobodySent() {
    orders.addAll(List.of(stands("Z1N1"), stands("FORGED0")));
    creditMemos.add(stands("Z1N9/R0"));
    assertEquals(
        List.of(
            "erp: order.created/Z1N1 has a document, but was not accepted",
            "erp: FORGED0 nobody asked for it",
            "erp: Z1N9/R0 nobody asked for it"),
        violations());
  }

  @Test
  void seesACustomerWhoIsThereTwice() {
    customers.add("jane@example.com");
    assertEquals(List.of("erp: customer jane@example.com was doubled"), violations());
  }

  private static Document stands(String reference) {
    return Document.of(reference, true, 1);
  }

  private void accepts(String... ids) {
    for (var id : ids) {
      ledger.answered(
          new Sender.Answered(202, "{\"status\":\"accepted\",\"id\":\"%s\"}".formatted(id)));
    }
  }

  private List<String> violations(String... waiting) {
    var books = new Books(orders, creditMemos, customers);
    return new Checker("erp", ledger, books, Set.of(waiting)).violations(List.of(ORDER, CANCELLED));
  }
}
