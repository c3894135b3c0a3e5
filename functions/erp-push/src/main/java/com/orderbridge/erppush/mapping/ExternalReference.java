package com.orderbridge.erppush.mapping;

import com.orderbridge.core.event.Event;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which an ERP keeps what an event made: an order's id, and for a refund the order's
 * id and the refund's. Always the same for the same event; in capitals, since ERPs compare such
 * fields without regard to case or store them so.
 *
 * <p>Two things make it longer or shorter than the id: an id with a small letter in it (as Commerce
 * Layer's have; a prefix such as {@code order_} does not count) has 12 digits of a SHA-256
 * appended, so that ids that differ in case alone stay apart; and one that is too long for the
 * field is cut and told apart by the same digits, which are of source and id.
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
    return of(event.source(), event.subject());
  }

  /** Of the event itself: its refund where it is one of several, or {@code /what} of its order. */
  public String ofEvent(Event event, String what) {
    return of(
        event.source(),
        event.subject() + "/" + event.which().orElse(what.toUpperCase(Locale.ROOT)));
  }

  String of(String source, String id) {
    var code = id.strip().toUpperCase(Locale.ROOT);
    if (code.length() <= longest && !hasSmallLetters(id)) {
      return code;
    }
    var kept = Math.min(code.length(), longest - DIGITS - 1);
    return code.substring(0, kept) + "-" + Digest.of(source + "/" + id, DIGITS);
  }

  /** Of the order's id or the refund's, each without its prefix. */
  private static boolean hasSmallLetters(String id) {
    return Arrays.stream(id.strip().split("/", -1))
        .map(part -> PREFIX.matcher(part).replaceFirst(""))
        .anyMatch(rest -> !rest.equals(rest.toUpperCase(Locale.ROOT)));
  }
}
