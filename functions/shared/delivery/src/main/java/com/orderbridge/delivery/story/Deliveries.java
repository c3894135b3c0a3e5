package com.orderbridge.delivery.story;

/**
 * The deliveries table. Every implementation passes {@code DeliveriesContract}. Thread-safe.
 *
 * <p>A failure of the table is an unchecked exception. The message then goes back to its queue.
 */
public interface Deliveries {
  /**
   * Asks for the right to work on an order at a target. This is one conditional update that returns
   * the story; no read goes before it.
   *
   * <p>If the delivery has to wait for its predecessor, the table gets a record of it, so that
   * people see the wait. It is written once, at the first wait, and never replaces a record that
   * somebody has begun or settled. If the delivery is settled and another body comes, the record
   * notes that, once for each new body.
   *
   * @return granted, or the reason why not
   */
  Claim claim(ClaimRequest request);

  /**
   * Writes how an attempt ended, and gives the lease back. This is one conditional write that only
   * the lease's owner can make.
   *
   * @return true if the lease was still held, or if this settlement had been written before. If
   *     false, nothing is written, and somebody else has gone on with the order
   */
  boolean settle(DeliveryKey key, Lease lease, Settlement settlement);
}
