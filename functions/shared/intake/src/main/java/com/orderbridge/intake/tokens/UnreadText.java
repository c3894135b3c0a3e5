package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Takes tokens out of a text that is not well-formed JSON: JSON that was cut off, a form, XML,
 * YAML, or several of them together. Every text is searched for every form, because no form can be
 * recognized for certain. Everything that is not a token stays as it is.
 */
public final class UnreadText {
  private static final Pattern NAMES = Pattern.compile("[\\w.\\-\" ,;\t|]{1,4096}");

  private final JsonCopy.Filter filter;

  /**
   * Creates a cleaning.
   *
   * @param filter decides which values are taken out, by their names and texts
   */
  public UnreadText(JsonCopy.Filter filter) {
    this.filter = filter;
  }

  /**
   * Tells whether a text is a table with tokens: rows of values below their names, one of which is
   * the name of a token. Nobody can tell which values of a row are tokens.
   */
  public static boolean isTable(String text, JsonCopy.Filter filter) {
    var head = text.strip().lines().findFirst().orElse("");
    var names = head.split("[,;\t|]", -1);
    return names.length > 1
        && NAMES.matcher(head).matches()
        && Arrays.stream(names).map(UnreadText::plain).anyMatch(filter::drops);
  }

  private static String plain(String name) {
    return name.replaceAll("[\" ]", "");
  }

  /** Returns the cleaned text. It equals the text if there is nothing to take out. */
  public String cleaned(String text) {
    var json = new CutJson(text, filter).cleaned();
    var flow = new Flow(filter).cleaned(new Markup(filter).cleaned(json));
    var lines = new Lines(flow, filter).cleaned();
    return Masked.of(new Form(filter, this::cleaned).cleaned(lines));
  }
}
