package com.orderbridge.delivery.loop;

import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.breaker.Admission;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import java.util.Optional;

/** The decision whether to work on a message now. */
sealed interface Judged {
  /**
   * The message is to be delivered.
   *
   * @param claim what the table granted
   * @param over why the delivery ends as EXHAUSTED without asking the target; empty if it does not
   */
  record Granted(
      Event event, Lease lease, Claim.Granted claim, Admission admission, Optional<String> over)
      implements Judged {
    DeliveryRecord record() {
      return claim.record();
    }
  }

  /**
   * The message is not worked on any further now.
   *
   * @param event empty if the message could not be read
   */
  record Ended(Optional<Event> event, Disposal disposal) implements Judged {
    Ended(Disposal disposal) {
      this(Optional.empty(), disposal);
    }
  }

  /** Returns the same decision with the event added, if it was not known. */
  default Judged of(Event event) {
    return switch (this) {
      case Granted granted -> granted;
      case Ended(var _, var disposal) -> new Ended(Optional.of(event), disposal);
    };
  }
}
