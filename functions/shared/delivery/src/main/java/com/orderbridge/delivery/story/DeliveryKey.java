package com.orderbridge.delivery.story;

import com.orderbridge.core.event.Event;

/**
 * One order at one target. The source is part of the key, because two shops may use the same order
 * ids.
 *
 * @param subject what the sender calls the order
 */
public record DeliveryKey(String subject, String target, String source) {
  public DeliveryKey {
    if (target.contains("/")) {
      throw new IllegalArgumentException("a target's name must not contain a slash: " + target);
    }
  }

  /** Returns the key of an event's order at a target. */
  public static DeliveryKey of(Event event, String target) {
    return new DeliveryKey(event.subject(), target, event.source());
  }
}
