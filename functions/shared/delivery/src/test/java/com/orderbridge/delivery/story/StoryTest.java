package com.orderbridge.delivery.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Past;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String CREATED = "order.created/o1";
  private static final String REFUNDED = "order.refunded/o1/r1";

  @Test
  void aNewOrderIsGranted() {
    var granted = granted(empty().judge(request(CREATED, Optional.empty())));
    assertEquals(0, granted.attempts());
    assertEquals(NOW, granted.since());
  }

  @Test
  void aHeldLeaseIsBusyUntilItEnds() {
    var story = leased(NOW.plusSeconds(1));
    assertEquals(
        new Claim.Busy(NOW.plusSeconds(1)), story.judge(request(CREATED, Optional.empty())));
    assertInstanceOf(Claim.Granted.class, leased(NOW).judge(request(CREATED, Optional.empty())));
  }

  @Test
  void whatWasDeliveredIsNotDeliveredAgainEvenWhileOthersWorkOnTheOrder() {
    var record = record().after(new Outcome.Delivered("1001"), "m1", NOW);
    var story =
        told(
            Optional.of(new Lease("other", NOW.plusSeconds(9))), Map.of(CREATED, record), Map.of());
    assertEquals(
        new Claim.AlreadySettled(record, Optional.empty()),
        story.judge(request(CREATED, Optional.empty())));
  }

  @Test
  void aRefundWaitsForItsOrder() {
    var request = request(REFUNDED, Optional.of(CREATED));
    waits(empty().judge(request));
    var open = record().after(new Outcome.Retry("X", "x"), "m0", NOW);
    waits(story(open).judge(request));
    var rejected = record().after(rejected(), "m0", NOW);
    waits(story(rejected).judge(request));
    var skipped = record().after(new Outcome.Skipped("x"), "m0", NOW);
    assertInstanceOf(Claim.Granted.class, story(skipped).judge(request));
  }

  @Test
  void aWaitIsShownOnceAndIsNoAttempt() {
    var request = request(REFUNDED, Optional.of(CREATED));
    var shown = waits(empty().judge(request));
    assertEquals(Optional.of("waits for " + CREATED), shown.reason());
    assertEquals(0, shown.attempts());
    var waiting = told(Optional.empty(), Map.of(REFUNDED, shown), Map.of());
    assertEquals(new Claim.PredecessorOpen(CREATED, Optional.empty()), waiting.judge(request));
  }

  @Test
  void theTimeOfADeliveryThatHadToWaitBeginsWithItsFirstAttempt() {
    var waited = DeliveryRecord.fresh("type", NOW.minusSeconds(864_000)).waitingFor(CREATED);
    var delivered = record().after(new Outcome.Delivered("1001"), "m0", NOW);
    var story = told(Optional.empty(), Map.of(CREATED, delivered, REFUNDED, waited), Map.of());
    var granted = granted(story.judge(request(REFUNDED, Optional.of(CREATED))));
    assertEquals(NOW, granted.since());
    assertEquals(Optional.empty(), granted.code());
  }

  @Test
  void aRejectedMessageIsKnownAgainAndARedrivenOneStartsAfresh() {
    var record = record().after(rejected(), "m1", NOW.minusSeconds(60));
    assertInstanceOf(
        Claim.RejectedBefore.class, story(record).judge(request(CREATED, Optional.empty())));
    var other = record().after(rejected(), "another message", NOW.minusSeconds(60));
    var granted = granted(story(other).judge(request(CREATED, Optional.empty())));
    assertEquals(NOW, granted.since());
    assertEquals(0, granted.attempts());
  }

  @Test
  void aRedrivenDeliveryKeepsItsLastTenRounds() {
    var record = record();
    for (int round = 1; round <= 12; round++) {
      var text = "round " + round + " ".repeat(2000);
      var rejected = new Outcome.Rejected("X", text, WhoMustAct.OPERATIONS);
      var at = NOW.plusSeconds(round);
      record = granted(story(record.after(rejected, "m" + round, at)).judge(redriven()));
    }
    var rounds = record.kept().rounds();
    assertEquals(10, rounds.size());
    assertEquals(NOW.plusSeconds(12), rounds.getLast().at());
    assertEquals(1, rounds.getLast().attempts());
    assertEquals("X", rounds.getLast().code());
    assertTrue(rounds.getFirst().reason().startsWith("round 3 "), rounds.toString());
    assertTrue(rounds.getFirst().reason().length() < 300);
  }

  @Test
  void aRedriveDoesNotForgetAWriteThatMayStillCome() {
    var unknown = Optional.of(NOW.minusSeconds(5));
    var retried =
        record()
            .after(
                new Outcome.Retry("SILENT", "x", Optional.empty(), Effect.UNKNOWN),
                "m0",
                NOW.minusSeconds(5));
    var rejected = retried.after(rejected(), "m0", NOW.minusSeconds(1));
    var granted = granted(story(rejected).judge(request(CREATED, Optional.empty())));
    assertEquals(unknown, granted.unknownAt());
  }

  @Test
  void anAttemptThatDiedMayHaveWrittenUntilItsLeaseEnded() {
    var died = NOW.minusSeconds(3);
    var story = told(Optional.empty(), Map.of(CREATED, record()), Map.of(CREATED, died));
    var granted = granted(story.judge(request(CREATED, Optional.empty())));
    assertEquals(Optional.of(died), granted.unknownAt());
    assertEquals(died.plusSeconds(960), granted.lookOnlyUntil(Duration.ofMinutes(16)));
    assertEquals(1, granted.attempts());
  }

  @Test
  void anotherEventsDeadAttemptIsNotThisOnes() {
    var story = told(Optional.empty(), Map.of(), Map.of(REFUNDED, NOW.minusSeconds(3)));
    var granted = granted(story.judge(request(CREATED, Optional.empty())));
    assertEquals(Optional.empty(), granted.unknownAt());
  }

  @Test
  void aRedriveDoesNotForgetTheDraftThatIsAtTheTarget() {
    var held =
        new Outcome.Rejected(
            "AMOUNT_DIFFERS", "x", WhoMustAct.OPERATIONS, Optional.of("draft 1001"));
    var record = record().after(held, "m0", NOW.minusSeconds(60));
    var granted = granted(story(record).judge(request(CREATED, Optional.empty())));
    assertEquals(Optional.of("draft 1001"), granted.reference());
  }

  @Test
  void anAttemptHearsOfTheOtherEventsThatWereDelivered() {
    var amount = new Amount("EUR", new BigDecimal("5.00"));
    var created = record().after(AlreadyDelivered.bySomebodyElse("1001"), "m0", NOW);
    var refunded =
        record()
            .after(
                new Outcome.Delivered("CM-1", List.of(), Optional.of(amount), Optional.empty()),
                "m0",
                NOW);
    var skipped = record().after(new Outcome.Skipped("x"), "m0", NOW);
    var story =
        told(
            Optional.empty(),
            Map.of(CREATED, created, REFUNDED, refunded, "order.updated/o1", skipped),
            Map.of());
    var claim = claim(story.judge(request("order.refunded/o1/r2", Optional.of(CREATED))));
    var past = claim.past();
    assertEquals(
        List.of(
            new Past.Other(CREATED, "order.created", "1001", false, Optional.empty()),
            new Past.Other(REFUNDED, "order.created", "CM-1", true, Optional.of(amount))),
        past.others());
    assertFalse(past.mayHaveWritten());
  }

  @Test
  void anAttemptHearsThatAnEarlierOneMayHaveWritten() {
    var story = told(Optional.empty(), Map.of(), Map.of(CREATED, NOW.minusSeconds(3)));
    var claim = claim(story.judge(request(CREATED, Optional.empty())));
    assertTrue(claim.past().mayHaveWritten());
  }

  @Test
  void whatAPersonMustLookAtIsTheReasonOfTheRecord() {
    var check = Optional.of("CHECK AMOUNT: 40.36 EUR were paid");
    var outcome = new Outcome.Delivered("1001", List.of(), Optional.empty(), check);
    assertEquals(check, record().after(outcome, "m0", NOW).reason());
  }

  private static Outcome.Rejected rejected() {
    return new Outcome.Rejected("UNKNOWN_SKU", "no item X", WhoMustAct.CATALOG);
  }

  @Test
  void aStoryKeepsTheReferencesThatItBeganWith() {
    assertEquals(
        Optional.of("ZC-"),
        claim(empty().judge(request(CREATED, Optional.empty()))).past().references());
    var before =
        new Story(Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty());
    var claim = claim(before.judge(request(CREATED, Optional.empty())));
    assertEquals(Optional.empty(), claim.past().references(), "it began before there were any");
  }

  private static Story empty() {
    return Story.begins(request(CREATED, Optional.empty()));
  }

  private static Story told(
      Optional<Lease> lease, Map<String, DeliveryRecord> records, Map<String, Instant> begun) {
    return new Story(lease, records, begun, Optional.of("ZC-"), Optional.empty());
  }

  private static DeliveryRecord record() {
    return DeliveryRecord.fresh("order.created", NOW.minusSeconds(100));
  }

  private static Story story(DeliveryRecord created) {
    return told(Optional.empty(), Map.of(CREATED, created), Map.of());
  }

  private static Story leased(Instant until) {
    return told(Optional.of(new Lease("other", until)), Map.of(), Map.of());
  }

  private static ClaimRequest redriven() {
    return request(CREATED, Optional.empty(), "another message");
  }

  private static ClaimRequest request(String eventId, Optional<String> predecessor) {
    return request(eventId, predecessor, "m1");
  }

  private static ClaimRequest request(
      String eventId, Optional<String> predecessor, String messageId) {
    return new ClaimRequest(
        new DeliveryKey("o1", "erp", "shop"),
        eventId,
        "type",
        predecessor,
        false,
        "ZC-",
        "d1",
        messageId,
        new Lease("me", NOW.plusSeconds(30)),
        NOW);
  }

  private static DeliveryRecord waits(Claim claim) {
    var open = assertInstanceOf(Claim.PredecessorOpen.class, claim);
    assertEquals(CREATED, open.eventId());
    return open.shown().orElseThrow();
  }

  private static DeliveryRecord granted(Claim claim) {
    return claim(claim).record();
  }

  private static Claim.Granted claim(Claim claim) {
    return assertInstanceOf(Claim.Granted.class, claim);
  }
}
