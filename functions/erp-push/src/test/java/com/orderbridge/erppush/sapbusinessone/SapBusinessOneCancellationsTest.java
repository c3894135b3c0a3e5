package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.erppush.story.ShopOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Refunds and the cancellation of one order, in every order of arrival: one credit of the whole at
 * the most, nothing left to ship once the whole was given back, and no draft that nobody flagged.
 */
class SapBusinessOneCancellationsTest {
  private static final ShopOrder ORDER =
      ShopOrder.of("EUR").line("MUG-12OZ", 2, 1490).paid(596, 3576);

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @MethodSource("arrivals")
  void inWhateverOrderTheyArriveTheOrderIsGivenBackOnceAtTheMost(
      List<Event> arriving, boolean invoiced) {
    var story = ordered();
    if (invoiced) {
      bench.copyOrderTo("Invoices");
    }
    for (var event : arriving) {
      var outcome = story.deliver(event);
      assertTrue(
          outcome instanceof Delivered || outcome instanceof AlreadyDelivered, outcome.toString());
      assertTrue(credited().compareTo(new BigDecimal("35.76")) <= 0, bench.openDrafts().toString());
    }
    assertEquals(invoiced ? "tNO" : "tYES", bench.only("Orders").path("Cancelled").asText());
    for (var draft : bench.openDrafts()) {
      assertTrue(comments(draft).startsWith("CHECK"), comments(draft));
    }
    if (invoiced) {
      assertEquals(0, credited().compareTo(new BigDecimal("35.76")), credited().toString());
    } else {
      assertTrue(needsNoCredit(), bench.openDrafts().toString());
    }
  }

  static List<Arguments> arrivals() {
    var all = new ArrayList<Arguments>();
    var parts =
        List.of(ORDER.refunded("re_1", 1000), ORDER.refunded("re_2", 2576), ORDER.cancelled());
    var some = List.of(ORDER.refunded("re_1", 500), ORDER.refunded("re_2", 300), ORDER.cancelled());
    var whole = List.of(ORDER.refunded("re_1", 3576), ORDER.cancelled());
    for (var events : List.of(parts, some, whole)) {
      for (var permutation : permutations(events)) {
        all.add(Arguments.of(permutation, false));
        all.add(Arguments.of(permutation, true));
      }
    }
    return all;
  }

  /** Drafts and documents together, since a person adds the drafts. */
  private BigDecimal credited() {
    var credits = new ArrayList<>(bench.state("CreditNotes"));
    credits.addAll(bench.openDrafts());
    return credits.stream()
        .map(it -> it.path("DocTotal").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean needsNoCredit() {
    return bench.openDrafts().stream()
        .allMatch(
            it -> comments(it).contains("the order was cancelled, nothing needs to be credited"));
  }

  @Test
  void aCancellationAfterTheInvoiceIsADraftOfWhatIsLeft() {
    var story = ordered();
    bench.copyOrderTo("Invoices");
    story.delivered(ORDER.refunded("re_1", 1000));
    var cancelled = story.delivered(ORDER.cancelled());
    assertEquals(Optional.of(new Amount("EUR", new BigDecimal("25.76"))), cancelled.amount());
    var draft = bench.onlyDraft();
    assertEquals("25.76 EUR", total(draft));
    assertTrue(comments(draft).startsWith("CHECK: the order was cancelled. "), comments(draft));
  }

  @Test
  void aRefundAfterThatIsInTheCancellationsCredit() {
    var story = ordered();
    bench.copyOrderTo("Invoices");
    var cancelled = story.delivered(ORDER.cancelled());
    for (var refund : List.of(ORDER.refunded("re_1", 1000), ORDER.refunded("re_2", 2576))) {
      assertEquals(cancelled.reference(), story.already(refund).reference());
    }
    assertEquals("35.76 EUR", total(bench.onlyDraft()));
  }

  @Test
  void aCancellationThatMayHaveBeenWrittenInSilenceCountsToo() {
    bench.patience = java.time.Duration.ofSeconds(2);
    var story = ordered();
    bench.copyOrderTo("Invoices");
    bench.behave("{},{\"commitThenHang\":true}");
    story.deliver(ORDER.cancelled());
    story.already(ORDER.refunded("re_1", 3576));
    assertEquals("35.76 EUR", total(bench.onlyDraft()));
  }

  @Test
  void whenAllWasGivenBackTheCancellationWritesNothing() {
    var story = ordered();
    bench.copyOrderTo("Invoices");
    var refunded = story.delivered(ORDER.refunded("re_1", 3576));
    assertEquals(refunded.reference(), story.already(ORDER.cancelled()).reference());
    assertEquals(List.of(), bench.openDrafts());
  }

  @Test
  void moreThanThatIsFlaggedAfterACancellationAsWell() {
    var story = ordered();
    story.delivered(ORDER.cancelled());
    story.already(ORDER.refunded("re_1", 3576));
    var more = story.delivered(ORDER.refunded("re_2", 100));
    assertTrue(more.check().orElseThrow().contains("more than the 0.00 EUR that were left"));
  }

  @Test
  void commentsThatAnEarlierAttemptLeftOutAreMadeUpFor() {
    var story = ordered();
    story.delivered(ORDER.refunded("re_1", 1000));
    var entry = bench.only("Orders").path("DocEntry").asText();
    bench.person("Orders(" + entry + ")/Cancel", "");
    story.already(ORDER.cancelled());
    assertTrue(needsNoCredit(), comments(bench.onlyDraft()));
  }

  @Test
  void anOrderThatWasNeverWrittenNeedsNoCancellation() {
    var outcome = new SapBusinessOneStory(bench.target(it -> {})).deliver(ORDER.cancelled());
    assertEquals(
        "no order was written", assertInstanceOf(AlreadyDelivered.class, outcome).reference());
  }

  @Test
  void anOrderThatIsHeldIsTakenAway() {
    var order = ShopOrder.of("EUR").line("BOOK-01", 1, 1490).paid(298, 1788);
    var story =
        new SapBusinessOneStory(
            bench.target(it -> it.putObject("amounts").put("difference", "HOLD")));
    story.rejected(order.created());
    story.delivered(order.cancelled());
    assertEquals(List.of(), bench.openDrafts());
  }

  private SapBusinessOneStory ordered() {
    var story = new SapBusinessOneStory(bench.target(SapBusinessOneCancellationsTest::posts));
    story.delivered(ORDER.created());
    return story;
  }

  private static void posts(ObjectNode settings) {
    settings.putObject("refunds").put("post", true);
  }

  private static String comments(JsonNode document) {
    return document.path("Comments").asText();
  }

  private static Set<List<Event>> permutations(List<Event> events) {
    if (events.isEmpty()) {
      return Set.of(List.of());
    }
    var all = new LinkedHashSet<List<Event>>();
    for (var first : events) {
      var rest = events.stream().filter(it -> !it.equals(first)).toList();
      for (var others : permutations(rest)) {
        var permutation = new ArrayList<>(List.of(first));
        permutation.addAll(others);
        all.add(permutation);
      }
    }
    return all;
  }
}
