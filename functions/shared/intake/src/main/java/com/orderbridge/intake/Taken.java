package com.orderbridge.intake;

import java.util.List;
import java.util.Optional;

/** What became of a proof. */
public sealed interface Taken {
  /** The ids of all events that the body stands for, the first one first. */
  record Accepted(List<String> eventIds, Optional<String> remark) implements Taken {}

  /** Of an order, where the body says of which. */
  record Ignored(String why, Optional<String> subject) implements Taken {}

  record Unreadable(String why) implements Taken {
    private static final int LONGEST = 300;

    /** It may be the text of a library, which nobody has bounded. */
    public Unreadable {
      var printable = why.replaceAll("[^ -~]", "?");
      why = printable.substring(0, Math.min(printable.length(), LONGEST));
    }
  }

  /**
   * Not read, but kept.
   *
   * @param messageId under which the queue has it
   */
  record Parked(String messageId) implements Taken {}

  /** No queue carries so much. */
  record TooLarge() implements Taken {}

  /** A queue did not take it. */
  record Refused(String error) implements Taken {}
}
