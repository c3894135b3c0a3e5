package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.PlannedWindow;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Unavailable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the ages of waiting messages as CloudWatch gets them. */
class AgesTest {
  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Outcome RETRY = new Outcome.Retry("HTTP_500", "x");
  private static final Outcome NO_TOKEN = new Unavailable(Unavailable.CREDENTIALS, "no token");

  private final LoopFixture bench = new LoopFixture();
  private final Message first = bench.created("m1", "o1", 1);
  private final Message again = bench.created("m1", "o1", 2);

  @Test
  void ofWhatIsDeliveredAtOnceNothingIsSaid() {
    bench.receives(first);
    assertEquals(List.of(), ages());
  }

  @Test
  void ofWhatIsTriedAgainSinceItWasAccepted() {
    bench.now = bench.now.plus(TWO_HOURS);
    bench.next.add(RETRY);
    bench.receives(again);
    assertEquals(List.of("7200 now"), ages());
    var line = lines().getLast();
    assertEquals("o1", line.path("subject").asText());
    assertEquals("erp", line.path("target").asText());
    assertEquals("Seconds", line.at("/_aws/CloudWatchMetrics/0/Metrics/0/Unit").asText());
  }

  @Test
  void ofWhatWaitsForTheEventBeforeIt() {
    var refund = bench.refunded("m1", "o1", 1);
    bench.now = bench.now.plus(TWO_HOURS);
    bench.receives(refund);
    assertEquals(List.of("7200 now"), ages());
  }

  @Test
  void ofWhatTheBreakerStops() {
    bench.next.add(NO_TOKEN);
    bench.receives(bench.created("m2", "o2", 1));
    bench.receives(first);
    assertEquals(List.of("0 now", "0 now"), ages());
    bench.now = bench.now.plusSeconds(10);
    bench.receives(again);
    assertEquals("10 now", ages().getLast());
  }

  @Test
  void ofWhatTheTableCannotClaimOrSettle() {
    bench.now = bench.now.plus(TWO_HOURS);
    bench.claimsFail = true;
    bench.receives(first);
    bench.claimsFail = false;
    bench.settlesFail = true;
    bench.receives(again);
    assertEquals(List.of("7200 now", "7200 now"), ages());
  }

  /** The order is too large together with another one, so it is not even read. */
  @Test
  void ofWhatHasNoPlaceInItsBatch() {
    bench.now = bench.now.plus(TWO_HOURS);
    bench.receivesAll(padded(first), padded(bench.created("m2", "o2", 2)));
    assertEquals(List.of("7200 now", "0 later"), ages());
  }

  private static Message padded(Message it) {
    var body = it.body() + " ".repeat(600_000);
    return new Message(it.id(), it.receiptHandle(), body, it.receives(), it.sentAt(), it.trace());
  }

  @Test
  void timeInAPlannedWindowIsNotCounted() {
    var fromOne =
        new PlannedWindow(
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(13, 0),
            LocalTime.of(15, 0),
            ZoneOffset.UTC);
    bench.planned(fromOne);
    bench.now = bench.now.plus(TWO_HOURS);
    bench.receives(again);
    bench.now = bench.now.plus(TWO_HOURS);
    bench.next.add(RETRY);
    bench.receives(again);
    assertEquals(List.of("3600 now", "7200 now"), ages());
  }

  /** In the hour of the last report a 0 would be hidden. */
  @Test
  void ofWhatIsDeliveredInTheEndItIsZeroAnHourLater() {
    bench.next.add(RETRY);
    bench.receives(first);
    bench.now = bench.now.plus(TWO_HOURS);
    bench.receives(again);
    assertEquals(List.of("0 now", "0 later"), ages());
  }

  @Test
  void ofWhatIsRejectedInTheEndItIsZeroOnce() {
    bench.next.add(new Outcome.Rejected("UNKNOWN_SKU", "x", WhoMustAct.CATALOG));
    bench.receives(again);
    bench.receives(bench.created("m1", "o1", 3));
    bench.receives(bench.created("m1", "o1", 4));
    assertEquals(List.of("0 later"), ages());
  }

  @Test
  void ofAMessageThatIsNoEventNothingIsSaid() {
    bench.receives(new Message("m1", "m1", "?", 2, bench.now, first.trace()));
    assertEquals(List.of(), ages());
  }

  /** Returns each age with the time for which it is reported. */
  private List<String> ages() {
    return lines().stream().map(this::age).toList();
  }

  private String age(JsonNode line) {
    var later = line.at("/_aws/Timestamp").asLong() - bench.now.toEpochMilli();
    return line.path("WaitingSeconds").asText() + (later == 3_600_000 ? " later" : " now");
  }

  private List<JsonNode> lines() {
    return bench
        .log()
        .lines()
        .map(it -> ((Parsed.Tree) Json.read(it)).node())
        .filter(it -> it.has("WaitingSeconds"))
        .toList();
  }
}
