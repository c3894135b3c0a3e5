package com.orderbridge.erppush.mapping;

import com.orderbridge.core.event.Event;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name under which an ERP keeps what an event made: the source's prefix and an order's id, and
 * for a refund the order's id and the refund's. Always the same for the same event; in capitals,
 * since ERPs compare such fields without regard to case or store them so.
 *
 * <p>Three things make it longer or shorter than the id. An id with a small letter in it (as
 * Commerce Layer's have; a prefix such as {@code order_} does not count) has 12 digits of a SHA-256
 * appended, so that ids that differ in case alone stay apart. One that is too long for the field is
 * cut and told apart by the same digits. And one with a slash in it has them, since a slash also
 * stands between an order's id and a refund's.
 *
 * <p>The digits are of source and id, which anybody can reckon; what keeps one source from another
 * one's documents is the prefix, which stands before them and is never cut.
 */
public final class ExternalReference {
  private static final int DIGITS = 12;

  /** {@code order_01H…} is in one case but for its prefix. */
  private static final Pattern PREFIX = Pattern.compile("^[a-z]+_");

  /** Names that stand for an event without an id of its own: no id may pass for them. */
  private static final Set<String> RESERVED =
      Set.of("REFUND", "REFUNDED", "CANCELLATION", "CANCELLED");

  private final int longest;

  /**
   * For a field of an ERP.
   *
   * @param longest that the field carries, above 28
   */
  public ExternalReference(int longest) {
    this.longest = longest;
  }

  /**
   * Of the order that an event belongs to.
   *
   * @param prefix of its source, as the order's story has it; empty for a story that began before
   *     documents carried one
   */
  public String ofOrder(Event event, Optional<String> prefix) {
    var id = event.subject();
    return prefix
        .map(it -> it + of(event.source(), id, id, longest - it.length(), id.contains("/")))
        .orElseGet(() -> of(event.source(), id, id, longest, false));
  }

  /** Of the event itself: its refund where it is one of several, or {@code /what} of its order. */
  public String ofEvent(Event event, Optional<String> prefix, String what) {
    var which = event.which().orElse(what.toUpperCase(Locale.ROOT));
    var id = event.subject() + "/" + which;
    return prefix
        .map(it -> it + ofParts(event, which, longest - it.length()))
        .orElseGet(() -> of(event.source(), id, id, longest, false));
  }

  private static String ofParts(Event event, String which, int longest) {
    var subject = event.subject();
    var id = subject + "/" + which;
    var ambiguous =
        subject.contains("/")
            || which.contains("/")
            || event
                .which()
                .map(it -> it.toUpperCase(Locale.ROOT))
                .filter(RESERVED::contains)
                .isPresent();
    var named =
        ambiguous ? subject.length() + ":" + id + (event.which().isPresent() ? "#" : "") : id;
    return of(event.source(), id, named, longest, ambiguous);
  }

  private static String of(String source, String id, String named, int longest, boolean ambiguous) {
    var code = id.strip().toUpperCase(Locale.ROOT);
    if (code.length() <= longest && !ambiguous && !hasSmallLetters(id)) {
      return code;
    }
    var kept = Math.min(code.length(), longest - DIGITS - 1);
    return code.substring(0, kept) + "-" + Digest.of(source + "/" + named, DIGITS);
  }

  /** Of the order's id or the refund's, each without its prefix. */
  private static boolean hasSmallLetters(String id) {
    return Arrays.stream(id.strip().split("/", -1))
        .map(part -> PREFIX.matcher(part).replaceFirst(""))
        .anyMatch(rest -> !rest.equals(rest.toUpperCase(Locale.ROOT)));
  }
}
