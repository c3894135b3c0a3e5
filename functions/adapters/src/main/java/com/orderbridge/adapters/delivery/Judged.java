package com.orderbridge.adapters.delivery;

import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.Lease;
import com.orderbridge.core.delivery.Past;
import com.orderbridge.core.event.Event;
import java.util.Map;
import java.util.Optional;

/** Whether a message is to be worked on now. */
sealed interface Judged {
  /**
   * It is to be delivered.
   *
   * @param past what the order's story says to the attempt
   * @param closes the records of other events that are at their end once this one is delivered
   * @param over why it is to end as EXHAUSTED, without asking the target
   */
  record Granted(
      Event event,
      Lease lease,
      DeliveryRecord record,
      Past past,
      Map<String, DeliveryRecord> closes,
      Admission admission,
      Optional<String> over)
      implements Judged {}

  /** It is at its end for now. */
  record Ended(Disposal disposal) implements Judged {}
}
