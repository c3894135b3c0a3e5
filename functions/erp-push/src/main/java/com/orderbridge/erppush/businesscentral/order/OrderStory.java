package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.node.NullNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.mapping.ExternalReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The other events of an order that have been delivered.
 *
 * @param references the references of documents that refunds and cancellations among them may have
 *     made
 * @param cancelled the event that cancelled the order, if there was one
 * @param refunds the story without cancellations; it says how much refunds have given back, which
 *     limits further refunds
 * @param numbers the numbers that Business Central gave the documents
 */
public record OrderStory(
    Set<String> references, Optional<Past.Other> cancelled, Past refunds, Set<String> numbers) {
  static final String CANCELLED = "cancelled";
  static final String REFUNDED = "refunded";

  /**
   * The number of events that are looked up, which keeps the address short. An order has few
   * refunds.
   */
  private static final int MOST = 20;

  static OrderStory of(Event event, Past past, Bridge bridge, ExternalReference form) {
    var source = Optional.ofNullable(bridge.sources().get(event.source()));
    var predecessor = bridge.predecessorOf(event).orElse("");
    var others =
        past.others().stream()
            .filter(it -> it.ours() && !it.eventId().equals(predecessor))
            .toList();
    var cancelled = others.stream().filter(it -> cancels(it, source)).findFirst();
    var references = new LinkedHashSet<String>();
    for (var other : others.subList(Math.max(0, others.size() - MOST), others.size())) {
      var what = cancels(other, source) ? CANCELLED : REFUNDED;
      var itself = event(other, event);
      references.add(form.ofEvent(itself, past.references(), what));
      references.add(form.ofEvent(itself, Optional.empty(), what));
    }
    return new OrderStory(references, cancelled, refunds(past, source), numbers(others));
  }

  private static Past refunds(Past past, Optional<Source> source) {
    var refunds = past.others().stream().filter(it -> !cancels(it, source)).toList();
    return new Past(past.mayHaveWritten(), past.reference(), refunds, past.references());
  }

  /** Returns the document of the refund that was delivered last. */
  public Optional<String> lastRefund() {
    return refunds.others().stream()
        .filter(it -> it.amount().isPresent())
        .reduce((_, last) -> last)
        .map(Past.Other::reference);
  }

  private static Set<String> numbers(List<Past.Other> others) {
    var numbers = new LinkedHashSet<String>();
    others.forEach(it -> numbers.add(it.reference()));
    return numbers;
  }

  private static boolean cancels(Past.Other other, Optional<Source> source) {
    return source.filter(it -> it.eventType(other.type()).cancels()).isPresent();
  }

  /** Returns the other event with only its names, which is enough to build a reference. */
  private static Event event(Past.Other other, Event event) {
    return new Event(
        other.eventId(),
        event.source(),
        other.type(),
        event.subject(),
        Optional.empty(),
        NullNode.getInstance());
  }
}
