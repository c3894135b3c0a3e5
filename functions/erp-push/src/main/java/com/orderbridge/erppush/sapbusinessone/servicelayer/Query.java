package com.orderbridge.erppush.sapbusinessone.servicelayer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** A look-up in one of the Service Layer's collections, as its URL says it. */
public record Query(String collection, String filter, String select) {

  /** Equals one of several values. */
  public static String anyOf(String field, Collection<String> values) {
    return values.stream().map(it -> is(field, it)).collect(Collectors.joining(" or "));
  }

  public static String is(String field, String value) {
    return field + " eq " + quoted(value);
  }

  /** OData's own escape of a quote is a second one. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  String url() {
    return collection + "?$filter=" + encode(filter) + "&$select=" + select;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
