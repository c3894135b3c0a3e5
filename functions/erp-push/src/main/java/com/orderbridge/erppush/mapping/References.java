package com.orderbridge.erppush.mapping;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Past;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names under which an ERP keeps an event's order and the event's own document, and the names
 * that they had before documents had a prefix.
 *
 * @param order the name of the order to which the event belongs
 * @param own the name of the document that the event itself makes; for an order placed, the same as
 *     {@code order}
 * @param formerOrder the name of the order from before the prefix; equal to {@code order} if it has
 *     not changed
 * @param formerOwn the name of the event's own document from before the prefix; equal to {@code
 *     own} if it has not changed
 * @param prefix the prefix of the source; empty if it has none
 */
public record References(
    String order, String own, String formerOrder, String formerOwn, String prefix) {

  /**
   * Returns the names for an event.
   *
   * @param what the end of the name of an event without an id of its own, such as {@code cancelled}
   */
  public static References of(
      Event event, Kind kind, Past past, ExternalReference form, String what) {
    var prefix = past.references();
    var none = Optional.<String>empty();
    var order = form.ofOrder(event, prefix);
    var formerOrder = form.ofOrder(event, none);
    return kind == Kind.ORDER
        ? new References(order, order, formerOrder, formerOrder, prefix.orElse(""))
        : new References(
            order,
            form.ofEvent(event, prefix, what),
            formerOrder,
            form.ofEvent(event, none, what),
            prefix.orElse(""));
  }

  /** Returns the names by which the order is looked up, the present one first. */
  public Set<String> ofOrder() {
    return new LinkedHashSet<>(List.of(order, formerOrder));
  }

  /** Returns the names by which the event's own document is looked up, the present one first. */
  public Set<String> ofOwn() {
    return new LinkedHashSet<>(List.of(own, formerOwn));
  }

  /**
   * Returns whether the reference has the source's prefix, so that no other source can have given
   * it.
   */
  public boolean provesSource(String reference) {
    return !prefix.isEmpty() && reference.startsWith(prefix);
  }
}
