package com.orderbridge.receiver.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks X-Ray's header {@code X-Amzn-Trace-Id}. A caller may write anything into it. SQS refuses a
 * message whose trace header is malformed, and the caller's text must not reach our log.
 */
final class TraceHeader {
  private static final int LONGEST = 256;

  /**
   * The parts that X-Ray writes. The last two belong to services on the way, and are not passed on.
   */
  private static final List<Pattern> PARTS =
      List.of(
          Pattern.compile("Root=1-[0-9a-f]{8}-[0-9a-f]{24}"),
          Pattern.compile("Parent=[0-9a-f]{16}"),
          Pattern.compile("Sampled=[01?]"),
          Pattern.compile("Self=1-[0-9a-f]{8}-[0-9a-f]{24}"),
          Pattern.compile("Lineage=[0-9a-f:|]{1,100}"));

  private static final int PASSED_ON = 3;

  private TraceHeader() {}

  /**
   * Returns the parts that are passed on. Empty if any part is not X-Ray's, or if the root is
   * missing.
   */
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
