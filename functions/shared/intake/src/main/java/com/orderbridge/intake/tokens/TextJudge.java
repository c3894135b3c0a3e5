package com.orderbridge.intake.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.json.Copied;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.TextDecision;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Judges a text of an order that may have a token in it. If the token can be told apart, only the
 * token is taken out, so that the rest of the text can still be used. An address with a token is
 * left out whole.
 */
public final class TextJudge {
  /** The beginning of an object, which may come after words. */
  private static final Pattern JSON = Pattern.compile("\\{\\s*+\"");

  private final JsonCopy.Filter filter;
  private final UnaryOperator<String> masking;

  /**
   * Creates a judge.
   *
   * @param filter the filter for a document within a text
   * @param masking puts a mark in place of what must not be stored
   */
  public TextJudge(JsonCopy.Filter filter, UnaryOperator<String> masking) {
    this.filter = filter;
    this.masking = masking;
  }

  /** Decides whether a text is dropped, replaced or kept. */
  public TextDecision judged(String text) {
    return switch (copied(text)) {
      case Copied.Copy copy -> replaced(copy);
      case Copied.Malformed _ -> judgedText(text);
    };
  }

  private Copied copied(String text) {
    var begin = text.stripLeading();
    return begin.startsWith("{") || begin.startsWith("[") || begin.startsWith("\"")
        ? new JsonCopy(filter, List.of()).of(text.getBytes(UTF_8))
        : new Copied.Malformed("it does not begin like JSON");
  }

  private static TextDecision replaced(Copied.Copy copy) {
    return copy.isCut() ? new TextDecision.Replaced(copy.text().text()) : TextDecision.KEPT;
  }

  private TextDecision judgedText(String text) {
    if (Parameters.areIn(text) && text.chars().noneMatch(Character::isWhitespace)) {
      return TextDecision.DROPPED;
    }
    var masked = masking.apply(document(text));
    if (masked.equals(text)) {
      return TextDecision.KEPT;
    }
    return Masked.isNothingElse(masked) ? TextDecision.DROPPED : new TextDecision.Replaced(masked);
  }

  /** Cleans a document that was cut off, or markup. */
  private String document(String text) {
    var begin = text.stripLeading();
    if (begin.startsWith("<")) {
      return new Markup(filter).cleaned(text);
    }
    var json = JSON.matcher(text);
    return json.find()
        ? text.substring(0, json.start())
            + new CutJson(text.substring(json.start()), filter).cleaned()
        : text;
  }
}
