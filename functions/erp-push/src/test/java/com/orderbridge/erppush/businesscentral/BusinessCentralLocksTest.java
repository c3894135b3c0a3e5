package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.mugs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.order;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.refund;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.unsettled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.step.Effect;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Retry;
import com.orderbridge.delivery.Target;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Passing troubles that wear the codes of final refusals, and a final refusal that wears theirs.
 */
class BusinessCentralLocksTest {
  private static final String HALF =
      "{\"salesOrders\":[{\"externalDocumentNumber\":\"ORDER_1\",\"customerNumber\":\"10000\"}]}";

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
  @CsvSource({
    "status, 400, LOCK_TIMEOUT",
    "commitThenStatus, 400, LOCK_TIMEOUT",
    "status, 409, DEADLOCK",
    "commitThenStatus, 409, DEADLOCK"
  })
  void anOrderThatMetALockIsLookedForBeforeItIsWrittenAgain(
      String fault, int status, String sentence) {
    var target = warm();
    meets(1, fault, status, sentence);
    locked(deliver(target, order("MUG-12OZ")));
    var again = deliver(target, order("MUG-12OZ"));
    assertTrue(again instanceof Delivered || again instanceof AlreadyDelivered, again.toString());
    assertEquals(1, bc.state("salesOrders").size());
    assertEquals(1, bc.state("salesOrders").getFirst().path("salesOrderLines").size());
  }

  @Test
  void aLineThatMetADeadlockIsNotDoubled() {
    var target = warm();
    bc.control("POST", "_state", HALF);
    meets(1, "commitThenStatus", 409, "DEADLOCK");
    locked(deliver(target, order("MUG-12OZ", "1996-S"), unsettled()));
    assertInstanceOf(
        AlreadyDelivered.class, deliver(target, order("MUG-12OZ", "1996-S"), unsettled()));
    var order = bc.state("salesOrders").getFirst();
    assertEquals(2, order.path("salesOrderLines").size());
  }

  @Test
  void aCreditMemoThatMetALockWhenItWasPostedIsPostedOnce() {
    var target = warm();
    deliver(target, mugs("order.created", "", ""));
    bc.invoice();
    meets(2, "commitThenStatus", 400, "LOCK_TIMEOUT");
    locked(deliver(target, refund("rf_1", 1788)));
    assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("rf_1", 1788)));
    assertEquals(1, bc.state("salesCreditMemos").size());
    assertEquals(23.76, bc.state("salesInvoices").getLast().path("remainingAmount").doubleValue());
  }

  @Test
  void aServerErrorThatRepeatsWordForWordIsRejectedWithItsSentence() {
    var target = warm();
    for (int attempt = 1; attempt < 5; attempt++) {
      meets(1, "status", 500, "SYSTEM_ID");
      assertInstanceOf(Retry.class, deliver(target, order("MUG-12OZ")));
      assertEquals("SETTLING", assertInstanceOf(Retry.class, settling(target)).code());
    }
    meets(1, "status", 500, "SYSTEM_ID");
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals("Internal_ServerError", rejected.code());
    assertTrue(
        rejected.reason().startsWith("You cannot change the value of the SystemId field. Table:"),
        rejected.reason());
    assertTrue(
        rejected.reason().endsWith("The answer was the same 5 times in a row"), rejected.reason());
  }

  @Test
  void aServerErrorThatChangesOrPassesIsTriedAgain() {
    var target = warm();
    for (int attempt = 1; attempt <= 5; attempt++) {
      meets(1, "status", 500, "SYSTEM_ID");
      assertInstanceOf(Retry.class, deliver(target, order("MUG-12OZ")));
      meets(1, "status", 500, "Internal_ServerError");
      assertInstanceOf(Retry.class, deliver(target, order("MUG-12OZ")));
    }
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
  }

  private static Outcome settling(Target target) {
    return target.deliver(order("MUG-12OZ"), BusinessCentralFixture.lookOnly());
  }

  /** It knows company and token, and every order has a customer. */
  private Target warm() {
    var target =
        bc.target(
            settings -> {
              settings.putObject("customer").put("mode", "FIXED").put("number", "10000");
              settings.putObject("refunds").put("post", true);
            });
    target.prepare(Instant.now().plusSeconds(30));
    return target;
  }

  private void meets(int before, String fault, int status, String sentence) {
    var calm = "{},".repeat(before);
    bc.control(
        "PUT",
        "_behaviour",
        "{\"next\":[%s{\"%s\":%d,\"code\":\"%s\"}]}".formatted(calm, fault, status, sentence));
  }

  private static void locked(Outcome outcome) {
    var retry = assertInstanceOf(Retry.class, outcome);
    assertEquals("LOCKED", retry.code());
    assertEquals(Effect.UNKNOWN, retry.effect());
  }
}
