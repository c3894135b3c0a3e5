package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.delivery.Amount;
import com.orderbridge.core.delivery.Claim;
import com.orderbridge.core.delivery.ClaimRequest;
import com.orderbridge.core.delivery.Deliveries;
import com.orderbridge.core.delivery.DeliveryKey;
import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.DeliveryState;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Past;
import com.orderbridge.core.delivery.Round;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.WhoMustAct;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every deliveries table does; each test works on an order of its own. */
public abstract class DeliveriesContract {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String CREATED = "order.created/o1";
  private static final String CANCELLED = "order.cancelled/o1";
  private static final String REFUNDED = "order.refunded/o1/r1";

  private final DeliveryKey key = new DeliveryKey(UUID.randomUUID().toString(), "erp", "shop");

  protected abstract Deliveries deliveries();

  @Test
  void aClaimIsGrantedOnceAndBusyThen() {
    assertInstanceOf(Claim.Granted.class, claim(CREATED, lease("a"), NOW));
    assertEquals(new Claim.Busy(lease("a").until()), claim(CREATED, lease("b"), NOW));
  }

  @Test
  void aRepeatedClaimOfTheSameOwnerFindsItsOwnLease() {
    var first = claim(CREATED, lease("a"), NOW);
    assertEquals(first, claim(CREATED, lease("a"), NOW), "the SDK repeats calls");
  }

  @Test
  void oneOfManyWinsARace() throws Exception {
    var claims = new ArrayList<Callable<Claim>>();
    for (int i = 0; i < 32; i++) {
      var lease = lease("racer " + i);
      claims.add(() -> claim(CREATED, lease, NOW));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertEquals(
          1, threads.invokeAll(claims).stream().filter(DeliveriesContract::granted).count());
    }
  }

  private static boolean granted(Future<Claim> claim) {
    return claim.resultNow() instanceof Claim.Granted;
  }

  @Test
  void whatIsSettledAsDeliveredStaysSo() {
    claim(CREATED, lease("a"), NOW);
    assertTrue(settle(CREATED, lease("a"), new Outcome.Delivered("1001")));
    var settled = assertInstanceOf(Claim.AlreadySettled.class, claim(CREATED, lease("b"), NOW));
    assertEquals(Optional.of("1001"), settled.record().reference());
    assertEquals(1, settled.record().attempts());
  }

  @Test
  void aSlowFirstAttemptCannotOverwriteTheSecondsSettlement() {
    claim(CREATED, lease("slow"), NOW);
    var later = lease("slow").until().plusSeconds(1);
    var second = new Lease("second", later.plusSeconds(30));
    assertInstanceOf(Claim.Granted.class, claim(CREATED, second, later));
    assertFalse(settle(CREATED, lease("slow"), rejected()), "its lease is another's now");
    assertTrue(settle(CREATED, second, new Outcome.Delivered("1001")));
    assertFalse(settle(CREATED, lease("slow"), rejected()), "nor after the second is done");
    assertInstanceOf(Claim.AlreadySettled.class, claim(CREATED, lease("c"), later));
  }

  @Test
  void aRepeatedSettlementIsASuccess() {
    claim(CREATED, lease("a"), NOW);
    assertTrue(settle(CREATED, lease("a"), new Outcome.Delivered("1001")));
    assertTrue(settle(CREATED, lease("a"), new Outcome.Delivered("1001")));
  }

  @Test
  void anAttemptThatDiedIsKnownByItsUnsettledLease() {
    claim(CREATED, lease("dies"), NOW);
    var later = lease("dies").until().plusSeconds(1);
    var granted = granted(claim(CREATED, new Lease("next", later.plusSeconds(30)), later));
    assertEquals(Optional.of(lease("dies").until()), granted.unknownAt());
  }

  @Test
  void aRepeatedClaimDoesNotForgetTheAttemptThatDied() {
    claim(CREATED, lease("dies"), NOW);
    var later = lease("dies").until().plusSeconds(1);
    var next = new Lease("next", later.plusSeconds(30));
    var first = granted(claim(CREATED, next, later));
    assertEquals(first, granted(claim(CREATED, next, later)));
  }

  @Test
  void anotherEventOfTheOrderDoesNotHideAnAttemptThatDied() {
    claim(CREATED, lease("dies"), NOW);
    var later = lease("dies").until().plusSeconds(1);
    var other = new Lease("other", later.plusSeconds(30));
    claim("order.updated/o1", other, later);
    settle("order.updated/o1", other, new Outcome.Skipped("x"));
    var granted = granted(claim(CREATED, new Lease("next", later.plusSeconds(30)), later));
    assertEquals(Optional.of(lease("dies").until()), granted.unknownAt());
  }

  /** SQS hides a message for half an hour at the most; a shorter time need not be remembered. */
  @Test
  void aTimeBeforeWhichTheTargetIsNotToBeAskedIsRemembered() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), tooMany(Duration.ofHours(2)));
    var granted = granted(claim(CREATED, lease("b"), NOW.plusSeconds(5)));
    assertEquals(Optional.of(NOW.plus(Duration.ofHours(2))), granted.notBefore());
    settle(CREATED, lease("b"), tooMany(Duration.ofMinutes(30)));
    var again = granted(claim(CREATED, lease("c"), NOW.plusSeconds(9)));
    assertEquals(Optional.empty(), again.notBefore());
  }

  private static Outcome tooMany(Duration wait) {
    return new Outcome.Retry("TOO_MANY_REQUESTS", "x", Optional.of(NOW.plus(wait)), Effect.NONE);
  }

  @Test
  void aWriteOfUnknownEndIsRememberedAcrossAttempts() {
    claim(CREATED, lease("a"), NOW);
    settle(
        CREATED,
        lease("a"),
        new Outcome.Unavailable("SILENT", "x", Optional.empty(), Effect.UNKNOWN));
    var granted = granted(claim(CREATED, lease("b"), NOW.plusSeconds(5)));
    assertEquals(Optional.of(NOW.plusSeconds(1)), granted.unknownAt());
    assertEquals(1, granted.attempts());
  }

  @Test
  void aClaimTellsOfTheOrdersOtherEvents() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), AlreadyDelivered.bySomebodyElse("1001"));
    var amount = new Amount("KWD", new BigDecimal("5.125"));
    var refunded =
        new Outcome.Delivered("CM-1", List.of(), Optional.of(amount), Optional.of("CHECK AMOUNT"));
    claim(REFUNDED, lease("b"), NOW);
    settle(REFUNDED, lease("b"), refunded);
    var claim = claim("order.refunded/o1/r2", lease("c"), NOW);
    var others =
        List.of(
            new Past.Other(CREATED, "order.created", "1001", false, Optional.empty()),
            new Past.Other(REFUNDED, "order.created", "CM-1", true, Optional.of(amount)));
    assertEquals(others, past(claim).others());
    assertEquals(claim, claim("order.refunded/o1/r2", lease("c"), NOW), "the SDK repeats calls");
  }

  @Test
  void aRedrivenDeliveryStillKnowsTheDraftThatItLeft() {
    claim(CREATED, lease("a"), NOW);
    var held =
        new Outcome.Rejected("DIFFERS", "x", WhoMustAct.OPERATIONS, Optional.of("draft 1001"));
    settle(CREATED, lease("a"), held);
    var redriven = deliveries().claim(request(CREATED, lease("c"), NOW, "m2", Optional.empty()));
    assertEquals(Optional.of("draft 1001"), granted(redriven).reference());
  }

  @Test
  void aStoryKeepsTheReferencesWithWhichItBeganThoughTheFirstAttemptDied() {
    claim(CREATED, lease("dies"), NOW);
    var later = lease("dies").until().plusSeconds(1);
    var next = new Lease("next", later.plusSeconds(30));
    var request = request(key, CREATED, next, later, "m1", Optional.empty(), "ANOTHER-");
    assertEquals(Optional.of("ZC-"), past(deliveries().claim(request)).references());
    settle(CREATED, next, new Outcome.Delivered("1001"));
    assertEquals(Optional.of("ZC-"), past(claimRefund("r", later)).references());
  }

  @Test
  void aStoryOfASourceWithoutAPrefixHasItsForm() {
    var request = request(key, CREATED, lease("a"), NOW, "m1", Optional.empty(), "");
    assertEquals(Optional.of(""), past(deliveries().claim(request)).references());
  }

  @Test
  void anOrderThatTheSenderHasNotDecidedOnStaysOpen() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), new Outcome.Pending("the order is pending"));
    var granted = granted(claim(CREATED, lease("b"), NOW.plusSeconds(5)));
    assertEquals(Optional.of("PENDING"), granted.code());
    assertEquals(Optional.of(NOW.plusSeconds(1)), granted.kept().pendingSince());
  }

  @Test
  void aRedrivenDeliveryKeepsItsPastRounds() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    var redriven = request(CREATED, lease("c"), NOW, "m2", Optional.empty());
    var granted = granted(deliveries().claim(redriven));
    var round = new Round(1, NOW.plusSeconds(1), "UNKNOWN_SKU", "no item X");
    assertEquals(List.of(round), granted.kept().rounds());
    var delivered = granted.after(new Outcome.Delivered("1001"), "m2", NOW);
    deliveries().settle(key, CREATED, lease("c"), delivered);
    var settled = assertInstanceOf(Claim.AlreadySettled.class, claim(CREATED, lease("d"), NOW));
    assertEquals(List.of(round), settled.record().kept().rounds());
  }

  @Test
  void aBodyThatChangesAfterTheEndIsNotedOnceForEachNewBody() {
    var granted = granted(claim("d1", lease("a")));
    settle(granted.after(new Outcome.Delivered("1001"), "m1", NOW), lease("a"));
    assertEquals(0, settled(claim("d1", lease("b"))).kept().bodies().changes());
    claim("d2", lease("c"));
    claim("d2", lease("d"));
    var bodies = settled(claim("d1", lease("e"))).kept().bodies();
    assertEquals(1, bodies.changes());
    assertEquals(Optional.of(NOW), bodies.changedAt());
    claim("d3", lease("f"));
    assertEquals(2, settled(claim("d1", lease("g"))).kept().bodies().changes());
    assertEquals(Optional.of("1001"), settled(claim("d3", lease("g"))).reference());
  }

  @Test
  void aBodyThatChangesBeforeTheEndIsNotedByTheNextSettlement() {
    var pending = granted(claim("d1", lease("a")));
    settle(pending.after(new Outcome.Pending("x"), "m1", NOW), lease("a"));
    var placed = granted(claim("d2", lease("b")));
    settle(placed.after(new Outcome.Delivered("1001"), "m1", NOW), lease("b"));
    var settled = settled(claim("d1", lease("c")));
    assertEquals(1, settled.kept().bodies().changes());
    assertEquals(Optional.of("d2"), settled.kept().bodies().digest());
    assertEquals(1, settled(claim("d1", lease("d"))).kept().bodies().changes(), "it is known");
  }

  private Claim claim(String digest, Lease lease) {
    var none = Optional.<String>empty();
    return deliveries().claim(request(key, CREATED, lease, NOW, "m1", none, "ZC-", digest));
  }

  private void settle(DeliveryRecord record, Lease lease) {
    assertTrue(deliveries().settle(key, CREATED, lease, record));
  }

  private static DeliveryRecord settled(Claim claim) {
    return assertInstanceOf(Claim.AlreadySettled.class, claim, claim.toString()).record();
  }

  @Test
  void aCancellationClosesTheStoryOfAnOrderThatWasRejectedAndNeverWritten() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    var granted = assertInstanceOf(Claim.Granted.class, claimCancellation("b", NOW));
    assertEquals(Set.of(CREATED), granted.closes().keySet());
    assertEquals(Set.of(CREATED), granted.past().unwritten());
    assertEquals(granted, claimCancellation("b", NOW), "the SDK repeats calls");
    var record = record(new Outcome.AlreadyDelivered("no order was written"));
    assertTrue(deliveries().settle(key, CANCELLED, lease("b"), record, granted.closes()));
    assertTrue(deliveries().settle(key, CANCELLED, lease("b"), record, granted.closes()));
    var redriven = request(CREATED, lease("c"), NOW, "m2", Optional.empty());
    var closed = settled(deliveries().claim(redriven));
    assertEquals(DeliveryState.SKIPPED, closed.state());
    assertEquals(Optional.of("cancelled before it was written"), closed.reason());
    assertEquals("UNKNOWN_SKU", closed.kept().rounds().getLast().code());
    var later = request("order.refunded/" + CREATED, lease("d"), NOW, "m3", Optional.empty());
    var known = assertInstanceOf(Claim.Granted.class, deliveries().claim(later));
    assertEquals(Set.of(CREATED), known.past().unwritten());
  }

  @Test
  void aCancellationClosesTheStoryOfAnOrderThatItsSenderNeverDecided() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), new Outcome.Pending("it is a draft"));
    var granted = assertInstanceOf(Claim.Granted.class, claimCancellation("b", NOW));
    var record = record(new Outcome.AlreadyDelivered("no order was written"));
    assertTrue(deliveries().settle(key, CANCELLED, lease("b"), record, granted.closes()));
    var closed = settled(claim(CREATED, lease("c"), NOW));
    assertEquals(DeliveryState.SKIPPED, closed.state());
    assertEquals(List.of(), closed.kept().rounds());
  }

  @Test
  void aCancellationWaitsWhileItsOrderMayBeAtTheTarget() {
    var draft = new Outcome.Rejected("X", "x", WhoMustAct.OPERATIONS, Optional.of("draft 1001"));
    var unknown = new Outcome.Retry("SILENT", "x", Optional.empty(), Effect.UNKNOWN);
    for (var outcome : List.of(new Outcome.Retry("X", "x"), draft, unknown)) {
      claim(CREATED, lease("a"), NOW);
      settle(CREATED, lease("a"), outcome);
      assertInstanceOf(Claim.PredecessorOpen.class, claimCancellation("b", NOW));
    }
  }

  @Test
  void aCancellationWaitsForARejectedOrderThatIsTriedAgain() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    deliveries().claim(request(CREATED, lease("dies"), NOW, "m2", Optional.empty()));
    assertInstanceOf(Claim.PredecessorOpen.class, claimCancellation("b", NOW.plusSeconds(60)));
  }

  @Test
  void aRefundDoesNotCloseARejectedOrder() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    assertInstanceOf(Claim.PredecessorOpen.class, claimRefund("r", NOW));
  }

  /** DynamoDB refuses an item of more than 400 KB: then nothing of the order would ever go on. */
  @Test
  void anOrderMayHaveHundredsOfLongRejections() {
    var reason = "\u20ac".repeat(2000);
    for (int i = 0; i < 400; i++) {
      var id = "order.refunded/o1/r" + i;
      var granted = assertInstanceOf(Claim.Granted.class, claim(id, lease("a"), NOW));
      var outcome = i == 7 ? new Outcome.Delivered("1007") : rejected(reason);
      assertTrue(deliveries().settle(key, id, lease("a"), record(outcome), granted.shortened()));
    }
    var last = assertInstanceOf(Claim.Granted.class, claim(CREATED, lease("b"), NOW));
    assertEquals(
        List.of("1007"), last.past().others().stream().map(Past.Other::reference).toList());
    var recent =
        assertInstanceOf(
            Claim.RejectedBefore.class,
            claim("order.refunded/o1/r399", lease("c"), NOW.plusSeconds(60)));
    assertTrue(recent.record().reason().orElseThrow().length() >= 2000);
  }

  private static Outcome rejected(String reason) {
    return new Outcome.Rejected("UNKNOWN_SKU", reason, WhoMustAct.CATALOG);
  }

  private Claim claimCancellation(String owner, Instant now) {
    return deliveries().claim(request(CANCELLED, lease(owner), now, "m8", Optional.of(CREATED)));
  }

  @Test
  void aRedrivenDeliveryKeepsItsReferences() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    var redriven = deliveries().claim(request(CREATED, lease("c"), NOW, "m2", Optional.empty()));
    assertEquals(Optional.of("ZC-"), past(redriven).references());
  }

  @Test
  void aRefundWaitsUntilItsOrderIsSettled() {
    assertInstanceOf(Claim.PredecessorOpen.class, claimRefund("r", NOW));
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), new Outcome.Delivered("1001"));
    assertInstanceOf(Claim.Granted.class, claimRefund("r", NOW));
  }

  @Test
  void aDeliveryThatWaitsIsInTheTableFromItsFirstWait() {
    var first = assertInstanceOf(Claim.PredecessorOpen.class, claimRefund("r", NOW));
    assertEquals(Optional.of("waits for " + CREATED), first.shown().orElseThrow().reason());
    var again = claimRefund("r", NOW.plusSeconds(5));
    assertEquals(new Claim.PredecessorOpen(CREATED, Optional.empty()), again, "written once");
  }

  @Test
  void theAttemptsOfADeliveryThatWaitedBeginWithTheFirst() {
    claimRefund("r", NOW);
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), new Outcome.Delivered("1001"));
    var later = NOW.plusSeconds(10);
    var granted = granted(claimRefund("r", later));
    assertEquals(later, granted.since());
    assertEquals(0, granted.attempts());
    assertEquals(granted, granted(claimRefund("r", later)), "the SDK repeats calls");
    var next = new Lease("next", NOW.plusSeconds(90));
    var request = request(REFUNDED, next, NOW.plusSeconds(40), "m9", Optional.of(CREATED));
    assertEquals(later, granted(deliveries().claim(request)).since(), "the first one died");
  }

  @Test
  void aStoryThatBeginsWithAWaitHasItsReferences() {
    claimRefund("r", NOW);
    assertEquals(Optional.of("ZC-"), past(claim(CREATED, lease("a"), NOW)).references());
  }

  @Test
  void aWaitThatIsRedrivenIsShownAgain() {
    claim(REFUNDED, lease("a"), NOW);
    settle(REFUNDED, lease("a"), rejected());
    var redriven = request(REFUNDED, lease("b"), NOW, "m2", Optional.of(CREATED));
    assertInstanceOf(Claim.PredecessorOpen.class, deliveries().claim(redriven));
    assertEquals(
        new Claim.PredecessorOpen(CREATED, Optional.empty()), deliveries().claim(redriven));
  }

  @Test
  void aRejectedMessageIsKnownAgainAndARedrivenOneIsGrantedAfresh() {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    assertInstanceOf(Claim.RejectedBefore.class, claim(CREATED, lease("b"), NOW));
    var redriven = deliveries().claim(request(CREATED, lease("c"), NOW, "m2", Optional.empty()));
    assertEquals(0, granted(redriven).attempts());
    settle(CREATED, lease("c"), new Outcome.Delivered("1001"));
    assertInstanceOf(Claim.AlreadySettled.class, claim(CREATED, lease("d"), NOW));
  }

  @Test
  void oneOfManyRedrivenMessagesWins() throws Exception {
    claim(CREATED, lease("a"), NOW);
    settle(CREATED, lease("a"), rejected());
    var claims = new ArrayList<Callable<Claim>>();
    for (int i = 0; i < 16; i++) {
      var request = request(CREATED, lease("racer " + i), NOW, "redriven " + i, Optional.empty());
      claims.add(() -> deliveries().claim(request));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Claim>> claimed = threads.invokeAll(claims);
      assertEquals(1, claimed.stream().filter(DeliveriesContract::granted).count());
    }
  }

  @Test
  void theSameOrderAtAnotherTargetIsAnotherDelivery() {
    claim(CREATED, lease("a"), NOW);
    var other = new DeliveryKey(key.subject(), "another-erp", key.source());
    assertInstanceOf(Claim.Granted.class, deliveries().claim(request(other, lease("b"))));
  }

  @Test
  void anotherShopsOrderOfTheSameIdHasAStoryOfItsOwn() {
    claim(CREATED, lease("a"), NOW);
    var other = new DeliveryKey(key.subject(), key.target(), "another-shop");
    assertInstanceOf(Claim.Granted.class, deliveries().claim(request(other, lease("b"))));
    settle(CREATED, lease("a"), new Outcome.Delivered("1001"));
    assertEquals(
        new Claim.Busy(lease("b").until()), deliveries().claim(request(other, lease("c"))));
  }

  private static ClaimRequest request(DeliveryKey key, Lease lease) {
    return request(key, CREATED, lease, NOW, "m", Optional.empty(), "ZC-");
  }

  private Claim claim(String eventId, Lease lease, Instant now) {
    return deliveries().claim(request(eventId, lease, now, "m1", Optional.empty()));
  }

  private Claim claimRefund(String owner, Instant now) {
    return deliveries().claim(request(REFUNDED, lease(owner), now, "m9", Optional.of(CREATED)));
  }

  private ClaimRequest request(
      String eventId, Lease lease, Instant now, String messageId, Optional<String> predecessor) {
    return request(key, eventId, lease, now, messageId, predecessor, "ZC-");
  }

  private static ClaimRequest request(
      DeliveryKey key,
      String eventId,
      Lease lease,
      Instant now,
      String messageId,
      Optional<String> predecessor,
      String prefix) {
    return request(key, eventId, lease, now, messageId, predecessor, prefix, "d1");
  }

  private static ClaimRequest request(
      DeliveryKey key,
      String eventId,
      Lease lease,
      Instant now,
      String messageId,
      Optional<String> predecessor,
      String prefix,
      String digest) {
    var cancels = eventId.equals(CANCELLED);
    return new ClaimRequest(
        key, eventId, "order.created", predecessor, cancels, prefix, digest, messageId, lease, now);
  }

  private boolean settle(String eventId, Lease lease, Outcome outcome) {
    return deliveries().settle(key, eventId, lease, record(outcome));
  }

  private static DeliveryRecord record(Outcome outcome) {
    var record = DeliveryRecord.fresh("order.created", NOW);
    return record.after(outcome, "m1", NOW.plusSeconds(1));
  }

  private static Lease lease(String owner) {
    return new Lease(owner, NOW.plusSeconds(30));
  }

  private static Outcome rejected() {
    return new Outcome.Rejected("UNKNOWN_SKU", "no item X", WhoMustAct.CATALOG);
  }

  private static Past past(Claim claim) {
    return assertInstanceOf(Claim.Granted.class, claim, claim.toString()).past();
  }

  private static DeliveryRecord granted(Claim claim) {
    return assertInstanceOf(Claim.Granted.class, claim, claim.toString()).record();
  }
}
