package com.orderbridge.erppush.mapping;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Past;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names under which an ERP keeps an event's order and the event's own document, and those that
 * they had before documents carried a prefix.
 *
 * @param order of the order that the event belongs to
 * @param own of the document that the event itself makes: of an order placed the same
 * @param formerOrder under which a document of before can be; equal to {@code order} if it has not
 *     changed
 * @param formerOwn likewise
 * @param prefix of the source; empty if it has none
 */
public record References(
    String order, String own, String formerOrder, String formerOwn, String prefix) {

  /**
   * Of an event.
   *
   * @param what ends the name of an event that has no id of its own, such as {@code cancelled}
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

  /** What an order is looked up by, the present name first. */
  public Set<String> ofOrder() {
    return new LinkedHashSet<>(List.of(order, formerOrder));
  }

  /** What the event's own document is looked up by, the present name first. */
  public Set<String> ofOwn() {
    return new LinkedHashSet<>(List.of(own, formerOwn));
  }

  /** Whether a document's reference is one that no other source can have given. */
  public boolean provesSource(String reference) {
    return !prefix.isEmpty() && reference.startsWith(prefix);
  }
}
