package com.orderbridge.adapters.delivery;

import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.event.Event;

/** Whether a message is to be worked on now. */
sealed interface Judged {
  /**
   * It is to be delivered.
   *
   * @param waitedTooLong for its predecessor: it is to end as EXHAUSTED
   */
  record Granted(Event event, Lease lease, DeliveryRecord record, boolean waitedTooLong)
      implements Judged {}

  /** It is at its end for now. */
  record Ended(Disposal disposal) implements Judged {}
}
