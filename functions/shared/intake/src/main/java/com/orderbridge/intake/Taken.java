package com.orderbridge.intake;

import java.util.List;
import java.util.Optional;

/** The result of taking a proven body. */
public sealed interface Taken {
  /**
   * The events are in the queues of their targets. {@code eventIds} has the ids of all events of
   * the body, the first one first.
   */
  record Accepted(List<String> eventIds, Optional<String> remark) implements Taken {}

  /** The event goes to no target. {@code subject} is the order, if the body names it. */
  record Ignored(String why, Optional<String> subject) implements Taken {}

  record Unreadable(String why) implements Taken {
    private static final int LONGEST = 300;

    /**
     * Shortens the text and replaces what is not printable ASCII: it may come from a library, which
     * sets no limits.
     */
    public Unreadable {
      var printable = why.replaceAll("[^ -~]", "?");
      why = printable.substring(0, Math.min(printable.length(), LONGEST));
    }
  }

  /**
   * The body was not read, but it is kept.
   *
   * @param messageId the id of its message in the queue
   */
  record Parked(String messageId) implements Taken {}

  /** The body is too large for a queue. */
  record TooLarge() implements Taken {}

  /** A queue did not take the message. */
  record Refused(String error) implements Taken {}
}
