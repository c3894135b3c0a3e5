package com.orderbridge.erppush.mapping;

import com.orderbridge.core.event.Event;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which an ERP keeps what an event made: an order's id, and for a refund the order's
 * id and the refund's. Always the same for the same event; in capitals, since ERPs compare such
 * fields without regard to case or store them so.
 *
 * <p>Two things make it longer or shorter than the id: an id whose letters differ in case (as
 * Commerce Layer's do) has 12 digits of its SHA-256 appended, so that ids that differ in case alone
 * stay apart; and one that is too long for the field is cut and told apart by the same digits.
 */
public final class ExternalReference {
  private static final int DIGITS = 12;

  /** {@code order_01H…} is in one case but for its prefix. */
  private static final Pattern PREFIX = Pattern.compile("^[a-z]+_");

  private final int longest;

  /**
   * For a field of an ERP.
   *
   * @param longest that the field carries, above 20
   */
  public ExternalReference(int longest) {
    this.longest = longest;
  }

  /** Of the order that an event belongs to. */
  public String ofOrder(Event event) {
    return of(event.subject());
  }

  /** Of the event itself: its refund where it is one of several, or {@code /what} of its order. */
  public String ofEvent(Event event, String what) {
    return of(event.subject() + "/" + event.which().orElse(what));
  }

  String of(String id) {
    var code = id.strip().toUpperCase(Locale.ROOT);
    if (code.length() <= longest && !mixesCase(id)) {
      return code;
    }
    var kept = Math.min(code.length(), longest - DIGITS - 1);
    return code.substring(0, kept) + "-" + Digest.of(id, DIGITS);
  }

  private static boolean mixesCase(String id) {
    var rest = PREFIX.matcher(id.strip()).replaceFirst("");
    return !rest.equals(rest.toUpperCase(Locale.ROOT))
        && !rest.equals(rest.toLowerCase(Locale.ROOT));
  }
}
