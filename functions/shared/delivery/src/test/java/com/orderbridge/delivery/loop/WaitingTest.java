package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.json.Packed;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Unavailable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests more deliveries than places, in an invocation of 180 s with calls of at most 20 s. */
class WaitingTest {
  private static final int LAST_CHANCE = LoopFixture.LAST_CHANCE;

  /** After this time, three calls and the closing need the rest of the 180 s. */
  private static final Duration LATEST = Duration.ofMillis(118_500);

  private static final Outcome WRONG_CREDENTIALS =
      new Unavailable(Unavailable.CREDENTIALS, "no token: invalid_client");

  private final LoopFixture bench = new LoopFixture();

  @Test
  void asManyAsTheTargetBearsAreSideBySide() {
    var inFlight = new AtomicInteger();
    var most = new AtomicInteger();
    var two = new CyclicBarrier(2);
    bench.meanwhile =
        () -> {
          most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
          await(two);
          inFlight.decrementAndGet();
        };
    assertEquals(List.of(), receivesFour());
    assertEquals(4, bench.seen.size());
    assertEquals(2, most.get());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ofLargeOrdersNoMoreIsTakenThanThereIsMemoryFor() {
    var large = List.of(padded("m1", 600_000), padded("m2", 600_000), padded("m3", 2_000_000));
    assertEquals(List.of("m2", "m3"), bench.receivesAll(large.toArray(Message[]::new)));
    assertEquals(1, bench.seen.size());
    assertEquals(Duration.ZERO, given("m2"));
    assertEquals(List.of(), bench.receivesAll(padded("m3", 2_000_000)), "one alone is taken");
  }

  /** JSON may end with any number of spaces. */
  private Message padded(String id, int length) {
    return padded(id, length, 1);
  }

  private Message padded(String id, int length, int receives) {
    var it = bench.created(id, "order-" + id, receives);
    var body = it.body() + " ".repeat(length - it.body().length());
    return new Message(it.id(), it.receiptHandle(), body, it.receives(), it.sentAt(), it.trace());
  }

  /** The packed order is short, but needs as much memory as the unpacked one. */
  @Test
  void anOrderThatIsPackedCountsAsMuchAsItIsUnpacked() {
    assertEquals(List.of("m2"), bench.receivesAll(packed("m1", "600000"), packed("m2", "600000")));
    assertEquals(List.of(), bench.receivesAll(packed("m3", "400000"), packed("m4", "600000")));
    assertEquals(
        List.of("m6"), bench.receivesAll(packed("m5", "10000"), packed("m6", "99999999999")));
    assertEquals(6 * 1024 * 1024, packed("m7", "99999999999").size());
  }

  private Message packed(String id, String plainBytes) {
    var body = CloudEvents.read(bench.created(id, "order-" + id, 1).body()).orElseThrow();
    var sent = JsonNodeFactory.instance.objectNode().put("messageId", id).put("receiptHandle", id);
    sent.put("body", Packed.of(CloudEvents.text(body)).text());
    var attributes = sent.putObject("messageAttributes");
    attributes.putObject("plainBytes").put("stringValue", plainBytes).put("dataType", "String");
    return Message.of(sent, bench.now);
  }

  @Test
  void whoeverWasGivenBackMostOftenIsTakenFirst() {
    var young = padded("m1", 600_000);
    var old = padded("m2", 600_000, 7);
    assertEquals(List.of("m1"), bench.receivesAll(young, old));
  }

  @Test
  void isBegunWhileItsUsualCallsHaveTheirTime() {
    bench.inOnePlace();
    bench.callsTake(LATEST);
    assertEquals(List.of("m3", "m4"), receivesFour());
    assertEquals(2, bench.seen.size());
  }

  @Test
  void isGivenBackAtOnceAndUnaskedIfTheyHaveNot() {
    bench.inOnePlace();
    bench.callsTake(LATEST.plusMillis(1));
    assertEquals(List.of("m2", "m3", "m4"), receivesFour());
    assertEquals(1, bench.seen.size());
    assertEquals(Duration.ZERO, given("m4"));
    wasNeverTried("m4", "o4");
  }

  @Test
  void needsNoMoreTimeThanTheFirstHad() {
    bench.inOnePlace();
    var tenSeconds = Duration.ofSeconds(10);
    assertEquals(
        List.of(),
        bench.receivesIn(tenSeconds, bench.created("m1", "o1", 1), bench.created("m2", "o2", 1)));
    bench.callsTake(Duration.ofMillis(1));
    assertEquals(
        List.of("m4"),
        bench.receivesIn(tenSeconds, bench.created("m3", "o3", 1), bench.created("m4", "o4", 1)));
  }

  @Test
  void whoIsTheFirstOfItsPlaceHasNotWaited() {
    bench.callsTake(Duration.ofMillis(1));
    assertEquals(
        List.of(),
        bench.receivesIn(
            Duration.ofSeconds(10), bench.created("m1", "o1", 1), bench.created("m2", "o2", 1)));
  }

  @Test
  void isBegunAnywayIfSqsWouldSoonMoveIt() {
    bench.inOnePlace();
    bench.callsTake(LATEST.plusMillis(1));
    var kept =
        bench.receivesAll(bench.created("m1", "o1", 1), bench.created("m2", "o2", LAST_CHANCE));
    assertEquals(List.of(), kept);
  }

  @Test
  void isGivenBackForAsLongAsTheBreakerIsOpenThatOneBeforeItOpened() {
    bench.inOnePlace();
    bench.next.add(WRONG_CREDENTIALS);
    assertEquals(List.of("m1", "m2", "m3", "m4"), receivesFour());
    assertEquals(1, bench.seen.size(), "the target was called while the breaker was open");
    var opened = Duration.between(bench.now, bench.breakerStore.read().openUntil());
    for (var message : List.of("m2", "m3", "m4")) {
      assertTrue(given(message).compareTo(opened) >= 0, given(message) + " < " + opened);
    }
    bench.breakerStore.healed();
    bench.startsAfresh();
    wasNeverTried("m4", "o4");
  }

  @Test
  void asksNoBreakerItem() {
    bench.inOnePlace();
    bench.callsTake(Duration.ofSeconds(5));
    assertEquals(List.of(), receivesFour());
    assertEquals(1, bench.breakerStore.reads);
  }

  @Test
  void endsAllTheSameIfItDoesNotAskTheTarget() {
    bench.inOnePlace();
    bench.next.add(WRONG_CREDENTIALS);
    bench.receives(bench.created("m0", "o0", 1));
    bench.told.clear();
    bench.receivesAll(
        bench.created("m1", "o1", LAST_CHANCE), bench.created("m2", "o2", LAST_CHANCE));
    assertEquals(1, bench.seen.size());
    assertEquals(2, bench.told.size(), bench.told.toString());
    assertEquals(Duration.ZERO, given("m2"));
  }

  @Test
  void isGivenBackIfAPlannedWindowHasBegun() {
    var oneMinuteLater = LocalTime.of(12, 1);
    bench.planned(
        new PlannedWindow(
            EnumSet.allOf(DayOfWeek.class), oneMinuteLater, LocalTime.of(15, 0), ZoneOffset.UTC));
    bench.inOnePlace();
    bench.callsTake(Duration.ofMinutes(1));
    assertEquals(List.of("m2", "m3", "m4"), receivesFour());
    assertEquals(1, bench.seen.size());
    var delay = given("m2");
    assertTrue(delay.compareTo(Duration.ofMinutes(30)) <= 0, "nobody would hear of it: " + delay);
    assertTrue(delay.compareTo(Duration.ofMinutes(22)) >= 0, delay.toString());
  }

  @Test
  void findsWhatDidNotSucceedBeforeItGivenBackAlready() {
    bench.inOnePlace();
    bench.next.add(new Outcome.Retry("HTTP_500", "x"));
    bench.meanwhile = () -> assertEquals(bench.seen.size() > 1, bench.givenBack.containsKey("m1"));
    assertEquals(List.of("m1"), receivesFour());
  }

  private List<String> receivesFour() {
    return bench.receivesAll(
        bench.created("m1", "o1", 1),
        bench.created("m2", "o2", 1),
        bench.created("m3", "o3", 1),
        bench.created("m4", "o4", 1));
  }

  private void wasNeverTried(String message, String order) {
    assertFalse(bench.receives(bench.created(message, order, 2)), "its claim was not given back");
    assertEquals(1, bench.seen.getLast().attempt().number());
    assertTrue(bench.seen.getLast().attempt().mayCreate());
  }

  private Duration given(String message) {
    return Objects.requireNonNull(bench.givenBack.get(message), "it was not given back");
  }
}
