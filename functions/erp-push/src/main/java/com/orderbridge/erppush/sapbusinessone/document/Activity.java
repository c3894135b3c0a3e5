package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Tells whether a partner or an item may be used on a day. {@code Frozen} forbids it on the days of
 * its range. {@code Valid} allows it only on the days of its range, but counts only if it is tYES.
 * If neither was ever set, both are tNO, and partners in daily use are like that. Pure.
 */
public final class Activity {
  /** The fields of a partner or an item that must be read. */
  public static final String FIELDS = "Valid,ValidFrom,ValidTo,Frozen,FrozenFrom,FrozenTo";

  private static final String YES = "tYES";

  private Activity() {}

  /**
   * Returns why it may not be used; empty if it may.
   *
   * @param day the posting date of the document, such as 2026-12-31
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

  /**
   * Returns whether a range includes a day. A missing end means that the range has no limit there.
   */
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

  /** Returns the day of a field. In v2 it is followed by a time of midnight. */
  private static String day(JsonNode master, String field) {
    var text = master.path(field).asText("");
    return text.length() > 10 ? text.substring(0, 10) : text;
  }
}
