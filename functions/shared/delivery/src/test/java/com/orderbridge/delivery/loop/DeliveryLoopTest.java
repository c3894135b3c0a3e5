package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.core.json.Packed;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryLoopTest {
  private static final Outcome UNKNOWN_SKU =
      new Outcome.Rejected("UNKNOWN_SKU", "no item X", WhoMustAct.CATALOG);

  private final LoopFixture bench = new LoopFixture();

  @Test
  void whatIsDeliveredIsDeletedAndNeverDeliveredAgain() {
    assertFalse(bench.receives(bench.created("m1", "o1", 1)));
    assertFalse(bench.receives(bench.created("m2", "o1", 1)));
    assertEquals(1, bench.seen.size());
  }

  @Test
  void aRetryIsGivenBackForItsBackOff() {
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    assertTrue(bench.receives(bench.created("m1", "o1", 3)));
    var delay = given("m1");
    assertTrue(delay.compareTo(Duration.ofMinutes(1)) >= 0, delay.toString());
    assertTrue(delay.compareTo(Duration.ofMinutes(2)) <= 0, delay.toString());
  }

  @Test
  void aTargetIsNotAskedBeforeItSaidHoweverOftenItsMessageIsReceived() {
    bench.next.add(retryAt(bench.now.plusSeconds(3600)));
    bench.receives(bench.created("m1", "o1", 1));
    assertEquals(Duration.ofMinutes(26).plusSeconds(15), rounded(given("m1")));
    bench.now = bench.now.plusSeconds(3599);
    assertTrue(bench.receives(bench.created("m1", "o1", 2)));
    assertEquals(1, bench.seen.size(), "it was asked before its time");
    bench.now = bench.now.plusSeconds(1);
    assertFalse(bench.receives(bench.created("m1", "o1", 3)));
    assertEquals(2, bench.seen.getLast().attempt().number());
  }

  /** A target that names a time in ten days is asked again after twelve hours. */
  @Test
  void noTargetKeepsItselfFromBeingAskedForLongerThanHalfADay() {
    bench.next.add(retryAt(bench.now.plusSeconds(864_000)));
    bench.receives(bench.created("m2", "o2", 1));
    bench.now = bench.now.plus(Duration.ofHours(12)).minusMillis(1);
    assertTrue(bench.receives(bench.created("m2", "o2", 2)));
    bench.now = bench.now.plusMillis(1);
    assertFalse(bench.receives(bench.created("m2", "o2", 3)));
  }

  /** Otherwise it would end without being asked, and without its reason. */
  @Test
  void whatIsAtItsEndDoesNotWaitForTheTargetsTime() {
    bench.next.add(retryAt(bench.now.plusSeconds(3600)));
    bench.receives(bench.created("m1", "o1", 1));
    bench.receives(bench.created("m1", "o1", LoopFixture.LAST_CHANCE));
    assertEquals(
        List.of("OPERATIONS Order Bridge: erp rejected order.created: EXHAUSTED"), bench.told);
  }

  private static Duration rounded(Duration duration) {
    return Duration.ofMillis(duration.toMillis());
  }

  private static Outcome retryAt(Instant notBefore) {
    return new Outcome.Retry("TOO_MANY_REQUESTS", "x", Optional.of(notBefore), Effect.NONE);
  }

  @Test
  void aRejectedMessageGoesBackAtOnceEachTimeAndIsToldOnce() {
    bench.next.add(UNKNOWN_SKU);
    for (int receive = 1; receive <= 20; receive++) {
      assertTrue(bench.receives(bench.created("m1", "o1", receive)));
      assertEquals(Duration.ZERO, given("m1"));
    }
    assertEquals(1, bench.seen.size(), "the target was touched again");
    assertEquals(
        List.of("CATALOG Order Bridge: erp rejected order.created: UNKNOWN_SKU"), bench.told);
    assertEquals(1, bench.log().lines().filter(it -> it.contains("UNKNOWN_SKU")).count());
  }

  /** If the event is the cause, a redrive would end in the same way. */
  @Test
  void peopleAreToldWhatHelps() {
    bench.next.add(UNKNOWN_SKU);
    bench.receives(bench.created("m1", "o1", 1));
    bench.next.add(new Outcome.Rejected("INVALID_ORDER", "no lines.", WhoMustAct.SENDER));
    bench.receives(bench.created("m2", "o2", 1));
    assertTrue(
        bench.texts.getFirst().endsWith(": no item X. When that is fixed, redrive the DLQ."));
    assertTrue(
        bench.texts.getLast().contains(": no lines. The event itself is the cause"),
        bench.texts.getLast());
    assertFalse(bench.texts.getLast().contains("mended"));
  }

  @Test
  void whatATargetQuotesOfPeopleIsHidden() {
    var sentence = "Customer ada@example.com has no posting group";
    bench.next.add(new Outcome.Rejected("X", sentence, WhoMustAct.OPERATIONS));
    bench.receives(bench.created("m1", "o1", 1));
    assertTrue(bench.texts.getFirst().contains("Customer *** has no posting group"));
    assertTrue(bench.log().contains("Customer *** has no posting group"), bench.log());
    assertFalse(bench.log().contains("ada@"));
  }

  @Test
  void aRedrivenMessageIsAttemptedAfresh() {
    bench.next.add(UNKNOWN_SKU);
    bench.receives(bench.created("m1", "o1", 1));
    bench.next.add(UNKNOWN_SKU);
    assertTrue(bench.receives(bench.created("redriven", "o1", 1)));
    assertFalse(bench.receives(bench.created("redriven again", "o1", 1)));
    assertEquals(3, bench.seen.size());
    assertEquals(1, bench.seen.getLast().attempt().number());
  }

  @Test
  void anExceptionOfATargetIsARetryThatTellsClassAndPlaceButNotItsText() {
    bench.throwsInTarget = true;
    assertTrue(bench.receives(bench.created("m1", "o1", 1)));
    assertTrue(bench.log().contains("java.lang.IllegalStateException at com.orderbridge"));
    assertFalse(bench.log().contains("private"), bench.log());
    bench.throwsInTarget = false;
    bench.receives(bench.created("m1", "o1", 2));
    assertFalse(bench.seen.getLast().attempt().mayCreate(), "it may have written before it threw");
  }

  @Test
  void afterAWriteOfUnknownEndAttemptsOnlyLookUntilItMustHaveSettled() {
    bench.next.add(new Outcome.Unavailable("SILENT", "x", Optional.empty(), Effect.UNKNOWN));
    bench.receives(bench.created("m1", "o1", 1));
    bench.now = bench.now.plus(LoopFixture.SETTLES).minusMillis(1);
    bench.next.add(new Outcome.Retry("SETTLING", "x"));
    bench.receives(bench.created("m1", "o1", 2));
    assertFalse(bench.seen.getLast().attempt().mayCreate());
    bench.now = bench.now.plusMillis(1);
    bench.receives(bench.created("m1", "o1", 3));
    assertTrue(bench.seen.getLast().attempt().mayCreate());
    assertEquals(3, bench.seen.getLast().attempt().number());
  }

  @Test
  void aTableThatFailsAtTheClaimCostsNothingButTime() {
    bench.claimsFail = true;
    assertTrue(bench.receives(bench.created("m1", "o1", 1)));
    assertEquals(0, bench.seen.size());
    bench.claimsFail = false;
    assertFalse(bench.receives(bench.created("m1", "o1", 2)));
  }

  @Test
  void aTableThatFailsAfterTheTargetAnsweredMakesTheNextAttemptOnlyLook() {
    bench.settlesFail = true;
    assertTrue(bench.receives(bench.created("m1", "o1", 1)));
    bench.settlesFail = false;
    assertTrue(bench.receives(bench.created("m1", "o1", 2)), "the lease still runs");
    assertEquals(1, bench.seen.size());
    bench.now = bench.now.plusSeconds(200);
    bench.next.add(new Outcome.AlreadyDelivered("1001"));
    assertFalse(bench.receives(bench.created("m1", "o1", 3)));
    assertFalse(bench.seen.getLast().attempt().mayCreate());
  }

  @Test
  void aMessageThatIsNoEventGoesBackAtOnceAndIsToldOnce() {
    for (int receive = 1; receive <= 3; receive++) {
      var garbage = new Message("m1", "m1", "garbage", receive, bench.now, Optional.empty());
      assertTrue(bench.receives(garbage));
      assertEquals(Duration.ZERO, given("m1"));
    }
    assertEquals(1, bench.told.size());
    assertEquals(1, bench.log().lines().count());
    assertTrue(bench.log().contains("not well-formed"), bench.log());
    assertTrue(bench.texts.getFirst().contains("not well-formed"), bench.texts.getFirst());
  }

  @Test
  void aMessageThatUnpacksToTooMuchSaysSo() {
    var bomb = Packed.of(Utf8Json.text(JsonNodeFactory.instance.textNode("x".repeat(7_000_000))));
    assertTrue(
        bench.receives(new Message("m1", "m1", bomb.text(), 1, bench.now, Optional.empty())));
    assertTrue(bench.log().contains("unpacks to more than 6291456 bytes"), bench.log());
    assertEquals(1, bench.told.size());
  }

  @Test
  void aDeliveryThatDoesNotSucceedWithinItsHorizonIsExhausted() {
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    bench.receives(bench.created("m1", "o1", 1));
    bench.now = bench.now.plus(LoopFixture.HORIZON).plusMillis(1);
    bench.receives(bench.created("m1", "o1", 2));
    assertEquals(1, bench.seen.size());
    assertEquals(
        List.of("OPERATIONS Order Bridge: erp rejected order.created: EXHAUSTED"), bench.told);
  }

  @Test
  void aRefundWaitsForItsOrderWithoutHinderingIt() {
    var refund = bench.refunded("m1", "o1", 1);
    assertTrue(bench.receives(refund));
    assertEquals(0, bench.seen.size());
    assertFalse(bench.receives(bench.created("m2", "o1", 1)));
    assertFalse(bench.receives(refund));
    assertEquals(2, bench.seen.size());
  }

  @Test
  void aRefundWhoseOrderNeverComesIsInTheDeadLetterQueueBeforeSqsForgetsIt() {
    var refund = bench.refunded("m1", "o1", 1);
    bench.receives(refund);
    bench.now = bench.now.plus(LoopFixture.HORIZON.multipliedBy(2));
    assertTrue(bench.receives(refund));
    assertEquals(List.of(), bench.told);
    bench.now = bench.now.plusMillis(1);
    assertTrue(bench.receives(refund));
    assertEquals(0, bench.seen.size());
    assertEquals(
        List.of("OPERATIONS Order Bridge: erp rejected order.refunded: EXHAUSTED"), bench.told);
    bench.receives(bench.created("m2", "o1", 1));
    assertFalse(bench.receives(bench.refunded("redriven", "o1", 1)));
  }

  @Test
  void aRefundThatComesLateIsTriedIfItsOrderIsThere() {
    bench.receives(bench.created("m1", "o1", 1));
    var refund = bench.refunded("m2", "o1", 1);
    bench.now = bench.now.plus(LoopFixture.HORIZON).plusMillis(1);
    assertFalse(bench.receives(refund));
    assertEquals(2, bench.seen.size());
  }

  @Test
  void aMessageThatSqsWouldSoonForgetIsTriedOnceAndThenEndsWithAReason() {
    var message = bench.created("m1", "o1", 1);
    bench.now = bench.now.plus(Duration.ofDays(10)).plusMillis(1);
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    assertTrue(bench.receives(message));
    assertTrue(bench.receives(message));
    assertEquals(1, bench.seen.size());
    assertEquals(
        List.of("OPERATIONS Order Bridge: erp rejected order.created: EXHAUSTED"), bench.told);
  }

  @Test
  void inAPlannedWindowNeitherTargetNorTableIsAsked() {
    var noon = LocalTime.of(12, 0);
    bench.planned(
        new PlannedWindow(
            EnumSet.allOf(DayOfWeek.class), noon, LocalTime.of(15, 0), ZoneOffset.UTC));
    assertTrue(bench.receives(bench.created("m1", "o1", 1)));
    assertEquals(0, bench.seen.size() + bench.claims + bench.breakerStore.reads);
    var delay = given("m1");
    assertEquals(Duration.ofMinutes(26).plusSeconds(15), rounded(delay));
    bench.now = bench.now.plus(Duration.ofHours(3)).minus(delay);
    assertTrue(bench.receives(bench.created("m1", "o1", 2)));
    assertTrue(given("m1").compareTo(delay) >= 0, delay.toString());
    bench.now = bench.now.plus(delay);
    assertFalse(bench.receives(bench.created("m1", "o1", 3)));
    assertEquals(1, bench.seen.getLast().attempt().number());
  }

  @Test
  void whenTheFunctionsTimeIsOverNothingIsBegun() {
    assertEquals(List.of("m1"), bench.receivesLate(bench.created("m1", "o1", 1)));
    assertEquals(0, bench.seen.size());
    assertFalse(bench.receives(bench.created("m1", "o1", 2)), "its claim was given back");
    assertEquals(1, bench.seen.getLast().attempt().number());
    assertTrue(bench.seen.getLast().attempt().mayCreate());
  }

  @Test
  void eachMessageOfABatchIsJudgedAlone() {
    bench.next.add(UNKNOWN_SKU);
    bench.receives(bench.created("poison", "o1", 1));
    var kept =
        bench.receivesAll(
            bench.created("m2", "o2", 1),
            bench.created("poison", "o1", 2),
            bench.created("m3", "o3", 1),
            bench.created("m4", "o3", 1));
    assertTrue(kept.contains("poison"));
    assertFalse(kept.contains("m2"));
    assertEquals(1, List.of("m3", "m4").stream().filter(kept::contains).count(), kept.toString());
    assertEquals("poison", bench.givenBack.keySet().stream().toList().get(0));
  }

  @Test
  void theLogHasNothingOfAnEventsData() {
    bench.receives(bench.created("m1", "o1", 1));
    assertTrue(bench.log().contains("\"reference\":\"1001\""), bench.log());
    assertFalse(bench.log().contains("private"));
  }

  @Test
  void aDeliveryThatAPersonMustLookAtIsToldOnce() {
    var check = Optional.of("CHECK AMOUNT: 40.36 EUR were paid, order 1001 comes to 41.64 EUR");
    bench.next.add(new Outcome.Delivered("1001", List.of(), Optional.empty(), check));
    assertFalse(bench.receives(bench.created("m1", "o1", 1)));
    assertFalse(bench.receives(bench.created("m2", "o1", 1)));
    assertEquals(
        List.of("ACCOUNTING Order Bridge: erp has order.created, please check it"), bench.told);
    assertTrue(bench.log().contains("CHECK AMOUNT"), bench.log());
  }

  @Test
  void anOrderThatTheSenderHasNotDecidedOnStaysOpenAndIsToldOnce() {
    for (int receive = 1; receive <= 3; receive++) {
      bench.next.add(new Outcome.Pending("the order is pending"));
      assertTrue(bench.receives(bench.created("m1", "o1", receive)));
      assertTrue(given("m1").compareTo(Duration.ofSeconds(15)) >= 0, given("m1").toString());
      bench.next.add(new Outcome.Retry("HTTP_500", "x"));
      bench.receives(bench.created("m1", "o1", receive));
    }
    assertEquals(
        List.of("OPERATIONS Order Bridge: erp does not have order.created yet"), bench.told);
    assertEquals(0, bench.breakerStore.read().failing().size());
  }

  @Test
  void whenALaterBodyIsDeliveredThePendingMessageIsAtItsEnd() {
    bench.next.add(new Outcome.Pending("the order is pending"));
    bench.receives(bench.created("m1", "o1", 1));
    assertFalse(bench.receives(bench.created("m2", "o1", 1)));
    assertFalse(bench.receives(bench.created("m1", "o1", 2)));
    assertEquals(2, bench.seen.size());
  }

  @Test
  void whatStaysPendingEndsWithThatReason() {
    bench.next.add(new Outcome.Pending("the order is pending"));
    bench.receives(bench.created("m1", "o1", 1));
    bench.now = bench.now.plus(LoopFixture.HORIZON).plusMillis(1);
    assertTrue(bench.receives(bench.created("m1", "o1", 2)));
    assertEquals("SENDER Order Bridge: erp rejected order.created: EXHAUSTED", bench.told.get(1));
    assertTrue(bench.log().contains("the last reason was: the order is pending"), bench.log());
  }

  @Test
  void aCancellationIsTheEndOfAnOrderThatWasNeverWritten() {
    bench.next.add(UNKNOWN_SKU);
    bench.receives(bench.created("m1", "o1", 1));
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    assertTrue(bench.receives(bench.cancelled("m2", "o1", 1)));
    bench.next.add(new Outcome.AlreadyDelivered("no order was written"));
    assertFalse(bench.receives(bench.cancelled("m2", "o1", 2)));
    assertFalse(bench.receives(bench.created("redriven", "o1", 1)));
    assertEquals(3, bench.seen.size(), "the dead letter is at its end");
  }

  @Test
  void aCancellationThatIsNotDeliveredLeavesItsOrderInTheDeadLetterQueue() {
    bench.next.add(UNKNOWN_SKU);
    bench.receives(bench.created("m1", "o1", 1));
    bench.next.add(new Outcome.Rejected("X", "x", WhoMustAct.OPERATIONS));
    assertTrue(bench.receives(bench.cancelled("m2", "o1", 1)));
    bench.receives(bench.created("redriven", "o1", 1));
    assertEquals("order.created", bench.seen.getLast().event().type());
  }

  @Test
  void anAttemptHearsOfItsOrdersStory() {
    bench.next.add(Outcome.AlreadyDelivered.bySomebodyElse("1001"));
    bench.receives(bench.created("m1", "o1", 1));
    bench.receives(bench.refunded("m2", "o1", 1));
    var past = bench.seen.getLast().attempt().past();
    assertFalse(past.other("order.created/o1").orElseThrow().ours());
    assertEquals(Optional.of(LoopFixture.PREFIX), past.references());
  }

  private Duration given(String message) {
    return java.util.Objects.requireNonNull(bench.givenBack.get(message), "it was not given back");
  }
}
