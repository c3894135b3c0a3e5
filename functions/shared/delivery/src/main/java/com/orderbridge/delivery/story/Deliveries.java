package com.orderbridge.delivery.story;

import java.util.Map;

/**
 * The deliveries table. An implementation passes {@code DeliveriesContract}. Thread-safe.
 *
 * <p>Failures of the table are unchecked exceptions: the message goes back to its queue.
 */
public interface Deliveries {
  /**
   * One conditional update, which returns the story: no read goes before it.
   *
   * <p>A delivery that has to wait for its predecessor gets a record, so that people see it. It is
   * written once, at its first wait, and replaces none that somebody has begun or settled. One that
   * is settled, and of which another body comes, gets a note of that, once for each new body.
   */
  Claim claim(ClaimRequest request);

  /**
   * One conditional write by the lease's owner; gives the lease back.
   *
   * @param others records of other events of the order that are written with this one: those that
   *     are at their end with it, and those that are shortened
   * @return whether the lease was still held, or this very settlement had been written before; if
   *     not, nothing is written, and somebody else has gone on with the order
   */
  boolean settle(
      DeliveryKey key,
      String eventId,
      Lease lease,
      DeliveryRecord record,
      Map<String, DeliveryRecord> others);

  /** One that is the end of no other event. */
  default boolean settle(DeliveryKey key, String eventId, Lease lease, DeliveryRecord record) {
    return settle(key, eventId, lease, record, Map.of());
  }
}
