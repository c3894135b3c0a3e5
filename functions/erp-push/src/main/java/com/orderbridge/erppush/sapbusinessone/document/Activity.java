package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Whether a partner or an item may be used on a day. {@code Frozen} and the days of its range keep
 * it out. {@code Valid} restricts it to the days of its range, and only where it says tYES: tNO
 * beside a Frozen of tNO is what both are until somebody sets them, and partners in daily use have
 * it so.
 */
public final class Activity {
  /** What has to be asked of a partner or an item. */
  public static final String FIELDS = "Valid,ValidFrom,ValidTo,Frozen,FrozenFrom,FrozenTo";

  private static final String YES = "tYES";

  private Activity() {}

  /**
   * Why it may not be used; empty if it may.
   *
   * @param day such as 2026-12-31, the posting date of the document that wants it
   */
  public static Optional<String> hindrance(JsonNode master, String day) {
    if (is(master, "Frozen") && covers(master, "Frozen", day)) {
      return Optional.of("Frozen" + range(master, "Frozen"));
    }
    return is(master, "Valid") && !covers(master, "Valid", day)
        ? Optional.of("Valid only" + range(master, "Valid"))
        : Optional.empty();
  }

  private static boolean is(JsonNode master, String field) {
    return master.path(field).asText().equals(YES);
  }

  /** A range without one of its ends is open there. */
  private static boolean covers(JsonNode master, String range, String day) {
    var from = day(master, range + "From");
    var to = day(master, range + "To");
    return from.compareTo(day) <= 0 && (to.isEmpty() || to.compareTo(day) >= 0);
  }

  private static String range(JsonNode master, String range) {
    var from = day(master, range + "From");
    var to = day(master, range + "To");
    return (from.isEmpty() ? "" : " from " + from) + (to.isEmpty() ? "" : " to " + to);
  }

  /** In v2 a day carries a time of midnight. */
  private static String day(JsonNode master, String field) {
    var text = master.path(field).asText("");
    return text.length() > 10 ? text.substring(0, 10) : text;
  }
}
