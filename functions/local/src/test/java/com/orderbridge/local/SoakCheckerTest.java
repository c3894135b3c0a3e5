package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.local.SoakPlan.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of a soak sees what it is there to see. */
class SoakCheckerTest {
  private static final Order ORDER = new Order("S1N1", true, List.of("R0"), false);
  private static final Order CANCELLED = new Order("S1N2", true, List.of(), true);
  private static final List<String> NONE = List.of();

  private final SoakLedger ledger = new SoakLedger();

  @Test
  void oneDocumentForEachIsRight() {
    accepts("order.created/S1N1", "order.refunded/S1N1/R0");
    assertEquals(NONE, violations(List.of("S1N1"), List.of("S1N1/R0"), NONE));
  }

  @Test
  void whatWaitsIsNotLost() {
    accepts("order.created/S1N1", "order.refunded/S1N1/R0");
    var waiting = List.of("order.created/S1N1", "order.refunded/S1N1/R0");
    assertEquals(NONE, violations(NONE, NONE, waiting));
  }

  @Test
  void seesALostOrderAndALostRefund() {
    accepts("order.created/S1N1", "order.refunded/S1N1/R0");
    assertEquals(
        List.of(
            "order.created/S1N1 was lost: no document, and it waits nowhere",
            "order.refunded/S1N1/R0 was lost: no document, and it waits nowhere"),
        violations(NONE, NONE, NONE));
  }

  @Test
  void seesADoubledOrderAndADoubledRefund() {
    accepts("order.created/S1N1", "order.refunded/S1N1/R0");
    assertEquals(
        List.of(
            "order.created/S1N1 was doubled: 2 documents",
            "order.refunded/S1N1/R0 was doubled: 2 documents"),
        violations(List.of("S1N1", "S1N1"), List.of("S1N1/R0", "S1N1/R0"), NONE));
  }

  @Test
  void seesACancelledOrderThatStands() {
    accepts("order.created/S1N2", "order.cancelled/S1N2");
    assertEquals(NONE, violations(NONE, NONE, NONE));
    assertEquals(
        List.of("order.created/S1N2 stands, though it was cancelled"),
        violations(List.of("S1N2"), NONE, NONE));
  }

  @Test
  void seesWhatNobodySent() {
    assertEquals(
        List.of(
            "order.created/S1N1 has a document, but was not accepted",
            "nobody ordered FORGED0",
            "nobody gave back S1N9/R0"),
        violations(List.of("S1N1", "FORGED0"), List.of("S1N9/R0"), NONE));
  }

  @Test
  void seesAParkedBodyThatIsMissing() {
    ledger.answered(new Sender.Answered(202, "{\"status\":\"parked\"}"));
    assertEquals(
        List.of("1 bodies were parked, 0 are in unreadable"), violations(NONE, NONE, NONE));
  }

  private void accepts(String... ids) {
    for (var id : ids) {
      ledger.answered(
          new Sender.Answered(202, "{\"status\":\"accepted\",\"id\":\"%s\"}".formatted(id)));
    }
  }

  private List<String> violations(
      List<String> orders, List<String> creditMemos, List<String> waiting) {
    var checker = new SoakChecker(ledger, orders, creditMemos, waiting);
    return checker.violations(List.of(ORDER, CANCELLED), 0);
  }
}
