package com.orderbridge.delivery.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.simulated.ModelErp.Mood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Created, refunded twice and cancelled: whatever the order of arrival, the end is the same. */
class AnyOrderTest {
  private static final List<Event> EVENTS =
      List.of(
          World.event("created", "o1"),
          new Event(
              Event.idOf("refunded", "o1", "r1"),
              "shop",
              "refunded",
              "o1",
              Optional.empty(),
              JsonNodeFactory.instance.objectNode()),
          World.event("refunded", "o1"),
          World.event("cancelled", "o1"));

  @Test
  void thereAreTwentyFourOrdersOfThem() {
    assertEquals(24, permutations().distinct().count());
  }

  @ParameterizedTest
  @MethodSource("permutations")
  void endsAlikeWithDuplicatesAndWithAnyOfThemDeadLetteredAndRedrivenAtAnyTime(List<Event> order) {
    for (var rejected : EVENTS) {
      for (int redriveAfter = 0; redriveAfter <= 8; redriveAfter += 2) {
        endsAlike(order, rejected, redriveAfter);
      }
    }
  }

  private static void endsAlike(List<Event> order, Event rejected, int redriveAfter) {
    var world = new World(redriveAfter);
    var random = new Random(redriveAfter);
    var mended = new boolean[1];
    world.erp.mood =
        event ->
            event.id().equals(rejected.id()) && !mended[0]
                ? new Mood.Refuses("UNKNOWN_SKU")
                : ModelErp.WELL;
    var sent = new ArrayList<>(order);
    sent.addAll(order);
    for (int i = 0; i < sent.size(); i++) {
      if (i == redriveAfter) {
        mended[0] = true;
        world.redrive();
      }
      world.send(sent.get(i));
      world.send(World.event("created", "other" + i));
      world.pass(Duration.ofSeconds(random.nextInt(300)));
    }
    mended[0] = true;
    world.redrive();
    world.pass(Duration.ofHours(3));
    world.history().everythingIsDelivered();
    world.history().ordersComeFirst();
  }

  /** Other orders go on while one waits. */
  @Test
  void aRefundThatWaitsHindersNobody() {
    var world = new World(1);
    for (int i = 0; i < 50; i++) {
      world.send(World.event("refunded", "never" + i));
    }
    world.orders(100);
    world.pass(Duration.ofMinutes(1));
    assertEquals(100, world.erp.effects().size());
    assertEquals(50, world.queue.waiting().size());
  }

  static Stream<List<Event>> permutations() {
    return permutations(EVENTS);
  }

  private static Stream<List<Event>> permutations(List<Event> events) {
    return events.isEmpty()
        ? Stream.of(List.of())
        : events.stream().flatMap(it -> from(it, events));
  }

  private static Stream<List<Event>> from(Event first, List<Event> events) {
    return permutations(events.stream().filter(it -> !it.equals(first)).toList())
        .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
  }
}
