package com.orderbridge.erppush.mapping;

import com.orderbridge.core.event.Event;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name under which an ERP keeps what an event made. It is the source's prefix and the order's
 * id; for a refund, also the refund's id. The same event always gets the same name. Names are in
 * capitals, because ERPs compare such fields without regard to case or store them in capitals.
 *
 * <p>In three cases 12 digits of a SHA-256 are added. An id with a small letter (as Commerce Layer
 * has them; a prefix such as {@code order_} does not count) gets them so that ids that differ only
 * in case stay apart. An id that is too long for the field is cut and gets them. An id with a slash
 * gets them because a slash also separates an order's id from a refund's.
 *
 * <p>The digits are computed from source and id, so anybody can compute them. Only the prefix keeps
 * one source from the documents of another; it comes first and is never cut.
 */
public final class ExternalReference {
  private static final int DIGITS = 12;

  /** Matches a prefix of small letters: the rest of {@code order_01H…} is in one case. */
  private static final Pattern PREFIX = Pattern.compile("^[a-z]+_");

  /**
   * Names that stand for an event without an id of its own. An id must not be taken for one of
   * them.
   */
  private static final Set<String> RESERVED =
      Set.of("REFUND", "REFUNDED", "CANCELLATION", "CANCELLED");

  private final int longest;

  /**
   * Builds names for one field of an ERP.
   *
   * @param longest the length of the field, above 28
   */
  public ExternalReference(int longest) {
    this.longest = longest;
  }

  /**
   * Returns the name of the order to which an event belongs.
   *
   * @param prefix the prefix of its source as the order's story has it; empty for a story that
   *     began before documents had a prefix
   */
  public String ofOrder(Event event, Optional<String> prefix) {
    var id = event.subject();
    return prefix
        .map(it -> it + of(event.source(), id, id, longest - it.length(), id.contains("/")))
        .orElseGet(() -> of(event.source(), id, id, longest, false));
  }

  /**
   * Returns the name of the event itself: of its refund if that is one of several, otherwise {@code
   * /what} after the name of its order.
   */
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

  /**
   * Returns whether the order's id or the refund's id has small letters, each without its prefix.
   */
  private static boolean hasSmallLetters(String id) {
    return Arrays.stream(id.strip().split("/", -1))
        .map(part -> PREFIX.matcher(part).replaceFirst(""))
        .anyMatch(rest -> !rest.equals(rest.toUpperCase(Locale.ROOT)));
  }
}
