package com.orderbridge.intake.tokens;

import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.core.json.AsciiJson;
import com.orderbridge.core.json.JsonCopy;
import com.orderbridge.core.json.TextDecision;

/**
 * Takes values out of a text that looks like JSON and is not, for example because it was cut off:
 * its tokens must not be stored either. Everything else stays as it is. Use it once.
 */
final class CutJson {
  private static final String EMPTY = "\"\"";

  private final String text;
  private final JsonCopy.Filter filter;
  private final StringBuilder kept;

  /** Everything before this place has been kept or taken out. */
  private int at;

  /** A value before this place may be a card's number. */
  private int suspectTo;

  CutJson(String text, JsonCopy.Filter filter) {
    this.text = text;
    this.filter = filter;
    this.kept = new StringBuilder(text.length());
  }

  /** Returns the cleaned text. It equals the text if there was nothing to take out. */
  String cleaned() {
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        string();
      } else {
        kept.append(text.charAt(at++));
      }
    }
    return kept.toString();
  }

  /** Handles a string, which is a value, or a name that is followed by its value. */
  private void string() {
    var end = Values.endOfString(text, at);
    var content = Values.unescaped(content(end));
    var colon = Values.behindSpace(text, end);
    if (colon < text.length() && text.charAt(colon) == ':') {
      keepTo(colon + 1);
      named(content);
    } else {
      value(content, end);
    }
  }

  private String content(int end) {
    var isClosed = end > at + 1 && text.charAt(end - 1) == '"';
    return text.substring(at + 1, isClosed ? end - 1 : end);
  }

  private void named(String name) {
    var value = Values.behindSpace(text, at);
    if (filter.drops(name)) {
      write(EMPTY, Values.end(text, value));
      return;
    }
    if (filter.suspects(name) && at >= suspectTo) {
      suspectTo = Values.end(text, value);
    }
    if (isSuspect() && value < text.length() && Character.isDigit(text.charAt(value))) {
      number(value, Values.end(text, value));
    }
  }

  private void number(int value, int end) {
    if (filter.dropsValue(text.substring(value, end))) {
      write(EMPTY, end);
    }
  }

  private boolean isSuspect() {
    return at < suspectTo;
  }

  private void value(String content, int end) {
    if (isSuspect() && filter.dropsValue(content)) {
      write(EMPTY, end);
      return;
    }
    switch (filter.text(content)) {
      case TextDecision.Kept _ -> keepTo(end);
      case TextDecision.Dropped _ -> write(EMPTY, end);
      case TextDecision.Replaced(var other) -> write(AsciiJson.write(TextNode.valueOf(other)), end);
    }
  }

  private void keepTo(int end) {
    kept.append(text, at, end);
    at = end;
  }

  private void write(String other, int end) {
    kept.append(other);
    at = end;
  }
}
