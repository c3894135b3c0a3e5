package com.orderbridge.intake.queue;

import com.orderbridge.core.json.Utf8Text;
import java.util.Map;
import java.util.Optional;

/** A queue that takes what comes in. Thread-safe. */
@FunctionalInterface
public interface IntakeQueue {
  /**
   * Sends one message. When the method returns, the queue has acknowledged it.
   *
   * @param body the message
   * @param group the group of the message: many messages of one group do not delay those of another
   * @param attributes the attributes of the message
   * @param trace the trace of X-Ray that the consumer continues
   * @return the id that the queue gave to the message
   * @throws QueueRefusal if the message is not acknowledged
   */
  String send(Utf8Text body, String group, Map<String, String> attributes, Optional<String> trace);
}
