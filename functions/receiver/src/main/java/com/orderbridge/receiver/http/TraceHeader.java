package com.orderbridge.receiver.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * X-Ray's {@code X-Amzn-Trace-Id}. A caller may write anything into it: SQS refuses a message with
 * one that is malformed, and the log is ours.
 */
final class TraceHeader {
  private static final int LONGEST = 256;

  /** What X-Ray writes; the last two are for those that it went through, and go no further. */
  private static final List<Pattern> PARTS =
      List.of(
          Pattern.compile("Root=1-[0-9a-f]{8}-[0-9a-f]{24}"),
          Pattern.compile("Parent=[0-9a-f]{16}"),
          Pattern.compile("Sampled=[01?]"),
          Pattern.compile("Self=1-[0-9a-f]{8}-[0-9a-f]{24}"),
          Pattern.compile("Lineage=[0-9a-f:|]{1,100}"));

  private static final int PASSED_ON = 3;

  private TraceHeader() {}

  /** What goes on of it; empty if any of it is not X-Ray's, or it has no root. */
  static Optional<String> checked(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    var passedOn = new ArrayList<String>();
    var seen = new HashSet<Integer>();
    for (var part : header.split(";", -1)) {
      var which = which(part.strip());
      if (which < 0 || !seen.add(which)) {
        return Optional.empty();
      }
      if (which < PASSED_ON) {
        passedOn.add(part.strip());
      }
    }
    return seen.contains(0) ? Optional.of(String.join(";", passedOn)) : Optional.empty();
  }

  private static int which(String part) {
    for (int i = 0; i < PARTS.size(); i++) {
      if (PARTS.get(i).matcher(part).matches()) {
        return i;
      }
    }
    return -1;
  }
}
