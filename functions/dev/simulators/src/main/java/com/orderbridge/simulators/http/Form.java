package com.orderbridge.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code a=1&b=2} says, in a query or in a form's body; of a repeated name the first counts.
 */
public final class Form {
  private Form() {}

  public static Map<String, String> parse(String text) {
    var values = new LinkedHashMap<String, String>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        put(values, pair);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /** Escapes that are none are left as they are. */
  static String unescape(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException noEscape) {
      return text;
    }
  }

  private static void put(Map<String, String> values, String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    values.putIfAbsent(unescape(name), unescape(value));
  }
}
