package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The documents of the order's other refunds and of its cancellation, by their references. */
record OrderStory(Push push) {
  /** The number of refunds that are looked up, which keeps the address short. */
  private static final int MOST = 20;

  /** Returns the story without cancellations, which must not count as refunds. */
  Past refunds() {
    var past = push.attempt().past();
    var refunds = past.others().stream().filter(it -> !cancels(it)).toList();
    return new Past(past.mayHaveWritten(), past.reference(), refunds, past.references());
  }

  private boolean cancels(Past.Other other) {
    var source = push.bridge().sources().get(push.event().source());
    return source != null && source.eventType(other.type()).cancels();
  }

  /**
   * Returns the references of the credit that a cancellation of the order made; none if this event
   * is the cancellation.
   */
  Set<String> ofCancellation() {
    return push.kind() == Kind.CANCELLATION
        ? Set.of()
        : push.references(
                event(push.event().idOfOther("cancelled"), "cancelled"), Kind.CANCELLATION)
            .ofOwn();
  }

  /**
   * Returns the references of the order's other refunds that were delivered, the latest ones only.
   */
  Set<String> ofRefunds() {
    var names = new LinkedHashSet<String>();
    others().forEach(it -> names.addAll(names(it)));
    return names;
  }

  private List<Past.Other> others() {
    var placed = push.bridge().predecessorOf(push.event()).orElse("");
    var others = refunds().others().stream().filter(it -> !it.eventId().equals(placed)).toList();
    return others.subList(Math.max(0, others.size() - MOST), others.size());
  }

  private Set<String> names(Past.Other refund) {
    return push.references(event(refund.eventId(), refund.type()), Kind.REFUND).ofOwn();
  }

  /** Returns whether a document is a draft that another refund of this story wrote. */
  boolean isOurDraft(FoundDocument document) {
    return document.isPlainDraft()
        && others().stream().anyMatch(it -> it.ours() && it.reference().equals(document.name()));
  }

  private Event event(String id, String type) {
    var event = push.event();
    return new Event(
        id, event.source(), type, event.subject(), event.time(), event.test(), event.content());
  }
}
