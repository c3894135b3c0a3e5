package com.orderbridge.delivery.loop;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.breaker.Admission;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import java.util.Optional;

/** Whether a message is to be worked on now. */
sealed interface Judged {
  /**
   * It is to be delivered.
   *
   * @param claim what the table granted
   * @param over why it is to end as EXHAUSTED, without asking the target
   */
  record Granted(
      Event event, Lease lease, Claim.Granted claim, Admission admission, Optional<String> over)
      implements Judged {
    DeliveryRecord record() {
      return claim.record();
    }
  }

  /**
   * It is at its end for now.
   *
   * @param event empty if the message was not read
   */
  record Ended(Optional<Event> event, Disposal disposal) implements Judged {
    Ended(Disposal disposal) {
      this(Optional.empty(), disposal);
    }
  }

  /** The same where it is known of which event it is. */
  default Judged of(Event event) {
    return switch (this) {
      case Granted granted -> granted;
      case Ended(var _, var disposal) -> new Ended(Optional.of(event), disposal);
    };
  }
}
