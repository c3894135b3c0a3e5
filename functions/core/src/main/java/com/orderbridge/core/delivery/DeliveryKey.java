package com.orderbridge.core.delivery;

import com.orderbridge.core.event.Event;

/**
 * One order at one target. The source is part of it: two shops may count their orders alike.
 *
 * @param subject {@code <source>/<order>}
 */
public record DeliveryKey(String subject, String target) {
  public static DeliveryKey of(Event event, String target) {
    return new DeliveryKey(event.source() + "/" + event.subject(), target);
  }

  /** What the sender calls the order. (No source's name has a slash.) */
  public String order() {
    return subject.substring(subject.indexOf('/') + 1);
  }
}
