package com.orderbridge.intake.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.json.JsonCopy;
import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks what a cleaning has left. There are more forms of text than the cleaning knows. If the
 * name of a token is still followed by something that may be the token, the text must not be kept.
 */
public final class Leftover {
  /** An arrow, a colon or an equals sign, with or without quotes and brackets. */
  private static final String ASSIGNED =
      "[\"'\\]\\\\]{0,4}[ \\t]{0,8}(?:=>|->|:=|[:=])[ \\t]{0,8}"
          + "(?:\"{3}\\s*|'{3}\\s*|[\"'\\[({\\\\]{0,4})";

  /** Another element, or another member of an object, that has the value. */
  private static final String BESIDE =
      "</[\\w:.-]{1,20}>\\s{0,8}<[\\w:.-]{1,20}>\\s{0,8}"
          + "|\";s:\\d{1,5}:\""
          + "|[\"']?\\s{0,4}[,;]\\s{0,4}[\"':]{0,2}(?:value|val|content)"
          + "[\"']?\\s{0,4}(?:=>|[:=])\\s{0,4}[\"']?";

  /** Eight characters or more, with a digit; or more characters than a word has. */
  private static final String VALUE =
      "(?:(?=[A-Za-z+/_.=-]{0,200}\\d)[\\w+/.=-]{8}|[\\w+/.=-]{20})";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w-])([A-Za-z_][\\w-]{1,63}+)(?=(?:"
              + ASSIGNED
              + "|"
              + BESIDE
              + ")"
              + VALUE
              + ")");

  /** A text of several lines. A cleaning by lines would leave all but the first. */
  private static final Pattern LINES =
      Pattern.compile("([\\w-]{1,64}+)[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}(?:\"{3}|'{3})");

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");
  private static final int LAYERS = 3;

  private final JsonCopy.Filter filter;

  /**
   * Creates a check.
   *
   * @param filter knows the names of tokens
   */
  public Leftover(JsonCopy.Filter filter) {
    this.filter = filter;
  }

  /**
   * Tells whether there may be a token in a cleaned text, also under escapes such as {@code %3D}.
   *
   * @param text the text before the cleaning
   * @param cleaned the text after it
   */
  public boolean isIn(String text, String cleaned) {
    return areNamed(LINES, text)
        || isNamedIn(cleaned)
        || Stream.iterate(decoded(cleaned), Leftover::decoded)
            .limit(LAYERS)
            .takeWhile(it -> !it.equals(cleaned))
            .anyMatch(this::isUnclean);
  }

  private boolean isUnclean(String decoded) {
    return isNamedIn(decoded) || !new UnreadText(filter).cleaned(decoded).equals(decoded);
  }

  private boolean isNamedIn(String text) {
    return areNamed(NAMED, text);
  }

  private boolean areNamed(Pattern named, String text) {
    return named.matcher(text).results().map(it -> it.group(1)).anyMatch(filter::drops);
  }

  private static String decoded(String text) {
    return ESCAPES
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(URLDecoder.decode(it.group(), UTF_8)));
  }
}
