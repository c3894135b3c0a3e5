package com.orderbridge.intake.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.core.json.JsonCopy;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans the fields of a form and the parameters of addresses: {@code a=b&token=…}. */
final class Form {
  private static final Pattern FIELD =
      Pattern.compile("(?<![^&?#;\\s])([^=&?\\s\"'<>{}]{1,200}+)=([^&;\\s\"'<>]*+)");

  private final JsonCopy.Filter filter;
  private final UnaryOperator<String> documents;

  /**
   * Creates a cleaning of forms.
   *
   * @param filter decides which fields are taken out
   * @param documents cleans the value of a field, which may be a whole document
   */
  Form(JsonCopy.Filter filter, UnaryOperator<String> documents) {
    this.filter = filter;
    this.documents = documents;
  }

  String cleaned(String text) {
    return FIELD
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(it.group(1) + "=" + value(it)));
  }

  private String value(MatchResult field) {
    var name = decoded(field.group(1));
    var value = field.group(2);
    if (FormName.isOut(name, filter)) {
      return "";
    }
    if (FormName.isSuspect(name, filter) && filter.dropsValue(decoded(value))) {
      return "";
    }
    return value.indexOf('%') < 0 ? value : document(value);
  }

  private String document(String value) {
    var decoded = decoded(value);
    if (decoded.equals(value)) {
      return value;
    }
    var cleaned = documents.apply(decoded);
    return cleaned.equals(decoded) ? value : URLEncoder.encode(cleaned, UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      // An escape was cut off, or it is not an escape.
      return text;
    }
  }
}
