package com.orderbridge.intake.tokens;

import com.orderbridge.core.json.JsonCopy;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans XML, HTML and parts of forms: elements and attributes, by their names. */
final class Markup {
  private static final Pattern ELEMENT =
      Pattern.compile("<(?:[\\w.-]{1,64}+:)?([A-Za-z_][\\w.-]{0,63}+)(?:\\s[^<>]*+)?+>");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<![\\w.-])([\\w.-]{1,64}+)\\s*+=\\s*+(\"[^\"]*+\"?+|'[^']*+'?+)");

  /** Something that an attribute names: {@code <field name="token">}, or a part of a form. */
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w.-])(?:name|key|id)=[\"']([^\"'\r\n]{1,64})[\"']");

  private static final Pattern VALUE =
      Pattern.compile("(?<![\\w.-])(value=)(?:(\")[^\"]*+|(')[^']*+)");
  private static final Pattern END_OF_NAMED = Pattern.compile("</|/>|\r?\n--");
  private static final Pattern NUMBER = Pattern.compile("(?<![^>])[\\d -]{13,40}(?=<|$)");

  private final JsonCopy.Filter filter;

  Markup(JsonCopy.Filter filter) {
    this.filter = filter;
  }

  /** Returns the cleaned text. It equals the text if there is nothing to take out. */
  String cleaned(String text) {
    var less = elements(text, filter::drops, _ -> "");
    return named(attributes(elements(less, filter::suspects, this::withoutNumbers)));
  }

  private static String elements(
      String text, Predicate<String> which, UnaryOperator<String> content) {
    var elements = ELEMENT.matcher(text);
    var kept = new StringBuilder(text.length());
    var done = 0;
    for (int at = 0; elements.find(at); at = Math.max(done, elements.end())) {
      if (which.test(elements.group(1)) && text.charAt(elements.end() - 2) != '/') {
        kept.append(text, done, elements.end());
        done = endOfElement(text, elements.group(1), elements.end());
        kept.append(content.apply(text.substring(elements.end(), done)));
      }
    }
    return kept.append(text, done, text.length()).toString();
  }

  private String withoutNumbers(String content) {
    return NUMBER
        .matcher(content)
        .replaceAll(it -> filter.dropsValue(it.group()) ? "" : it.group());
  }

  /** Returns the place of the closing tag, or the end of a text that was cut off. */
  private static int endOfElement(String text, String name, int from) {
    var closing = Pattern.compile("</(?:[\\w.-]{1,64}+:)?" + Pattern.quote(name) + "\\s*+>");
    var end = closing.matcher(text);
    return end.find(from) ? end.start() : text.length();
  }

  private String attributes(String text) {
    return ATTRIBUTE
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(attribute(it.group(1), it.group())));
  }

  private String attribute(String name, String whole) {
    return filter.drops(name) ? name + "=\"\"" : whole;
  }

  private String named(String text) {
    var named = NAMED.matcher(text);
    var kept = new StringBuilder(text.length());
    var done = 0;
    for (int at = 0; named.find(at); at = Math.max(done, named.end())) {
      if (FormName.isOut(named.group(1), filter)) {
        var begin = behindHead(text, named.end());
        kept.append(withoutValue(text.substring(done, begin)));
        done = endOfNamed(text, begin);
      }
    }
    return kept.append(text, done, text.length()).toString();
  }

  /** Removes the value attribute from the last tag of a text. */
  private static String withoutValue(String text) {
    var tag = Math.max(text.lastIndexOf('<'), 0);
    return text.substring(0, tag) + VALUE.matcher(text.substring(tag)).replaceAll("$1$2$3");
  }

  /** Returns the place after the tag, or after the head of a part of a form. */
  private static int behindHead(String text, int from) {
    var tag = text.indexOf('>', from);
    var head = text.indexOf("\n\n", from);
    var windows = text.indexOf("\r\n\r\n", from);
    var part = head < 0 ? windows : windows < 0 ? head : Math.min(head, windows);
    var first = tag < 0 ? part : part < 0 ? tag : Math.min(tag, part);
    return first < 0 ? text.length() : text.charAt(first) == '>' ? first + 1 : first;
  }

  private static int endOfNamed(String text, int from) {
    if (from > 1
        && from <= text.length()
        && text.charAt(from - 1) == '>'
        && text.charAt(from - 2) == '/') {
      return from;
    }
    var end = END_OF_NAMED.matcher(text);
    return end.find(from) ? end.start() : text.length();
  }
}
