package com.orderbridge.clients.sapbusinessone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A look-up in one of the Service Layer's collections, as its URL says it.
 *
 * @param anyCase whether it ignores case, as not every database does
 */
public record Query(String collection, String filter, String select, boolean anyCase) {

  /** Regards case if the database does. */
  public Query(String collection, String filter, String select) {
    this(collection, filter, select, false);
  }

  public Query ignoringCase() {
    return new Query(collection, filter, select, true);
  }

  /** Equals one of several values. */
  public static String anyOf(String field, Collection<String> values) {
    return values.stream().map(it -> is(field, it)).collect(Collectors.joining(" or "));
  }

  public static String is(String field, String value) {
    return field + " eq " + quoted(value);
  }

  public static String contains(String field, String value) {
    return "contains(" + field + "," + quoted(value) + ")";
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
