package com.orderbridge.clients.sapbusinessone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A look-up in one of the Service Layer's collections.
 *
 * @param filter the OData filter, not encoded
 * @param select the fields to read, separated by commas
 * @param anyCase whether to ignore case; otherwise the database decides
 */
public record Query(String collection, String filter, String select, boolean anyCase) {

  /** A look-up for which the database decides whether case counts. */
  public Query(String collection, String filter, String select) {
    this(collection, filter, select, false);
  }

  /** Returns the same look-up, but ignoring case on every database. */
  public Query ignoringCase() {
    return new Query(collection, filter, select, true);
  }

  /** Returns a filter: the field equals one of several values. */
  public static String anyOf(String field, Collection<String> values) {
    return values.stream().map(it -> is(field, it)).collect(Collectors.joining(" or "));
  }

  /** Returns a filter: the field equals a value. */
  public static String is(String field, String value) {
    return field + " eq " + quoted(value);
  }

  /** Returns a filter: the field contains a value. */
  public static String contains(String field, String value) {
    return "contains(" + field + "," + quoted(value) + ")";
  }

  /** Returns an OData text literal. OData escapes a quote by doubling it. */
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
