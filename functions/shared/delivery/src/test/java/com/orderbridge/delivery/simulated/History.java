package com.orderbridge.delivery.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be seen from outside after a run: what was accepted, what was written, what waits. It
 * never asks our own table.
 */
record History(
    List<Event> accepted, List<String> effects, List<String> queue, List<String> deadLetters) {

  /**
   * Asserts that each accepted event was written once or waits, and that nothing else was written.
   */
  void nothingIsLostOrDoubled() {
    var waiting =
        Stream.of(queue, deadLetters).flatMap(Collection::stream).map(History::id).toList();
    var wrong = new ArrayList<String>();
    for (var id : accepted.stream().map(Event::id).distinct().toList()) {
      var times = Collections.frequency(effects, id);
      if (times > 1 || (times == 0 && !waiting.contains(id))) {
        wrong.add(id + " was written " + times + " times and waits nowhere");
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(accepted.stream().map(Event::id).toList().containsAll(effects), effects.toString());
  }

  /** Asserts in addition that nothing waits. */
  void everythingIsDelivered() {
    assertEquals(List.of(), queue.stream().map(History::id).toList(), "in the queue");
    assertEquals(List.of(), deadLetters.stream().map(History::id).toList(), "in the DLQ");
    nothingIsLostOrDoubled();
  }

  /** Asserts that the first thing that was written for each order is the order itself. */
  void ordersComeFirst() {
    for (var order : accepted.stream().map(Event::subject).distinct().toList()) {
      var own = effects.stream().filter(it -> it.split("/", -1)[1].equals(order)).toList();
      assertTrue(own.isEmpty() || own.getFirst().startsWith("created/"), own.toString());
    }
  }

  private static String id(String body) {
    return CloudEvents.read(body).map(Event::id).orElse(body);
  }
}
