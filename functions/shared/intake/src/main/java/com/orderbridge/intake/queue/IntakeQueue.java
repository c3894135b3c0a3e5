package com.orderbridge.intake.queue;

import com.orderbridge.core.json.Utf8Text;
import java.util.Map;
import java.util.Optional;

/** A queue that takes what comes in. Thread-safe. */
@FunctionalInterface
public interface IntakeQueue {
  /**
   * Sends one message; returning is the queue's acknowledgement of what was sent.
   *
   * @param group a flood of one group does not delay another's messages
   * @param trace of X-Ray, which the consumer goes on with
   * @return the message's id, as the queue has named it
   * @throws QueueRefusal if it is not acknowledged
   */
  String send(Utf8Text body, String group, Map<String, String> attributes, Optional<String> trace);
}
