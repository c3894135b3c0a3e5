package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes the value of an option field. The API writes it as a name of an enumeration:
 * characters that such a name cannot have are escaped by their code ({@code In_x0020_Review},
 * {@code Non_x002D_Inventory}), and a blank option is {@code _x0020_}. Pure.
 */
public final class OptionValue {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern UNFIT = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[^\\p{L}\\p{Nd}_]");

  private OptionValue() {}

  /** Returns the option as people read it; empty if there is none. */
  public static String read(JsonNode row, String field) {
    return ESCAPED
        .matcher(row.path(field).asText())
        .replaceAll(it -> Matcher.quoteReplacement(character(it.group(1))));
  }

  private static String character(String code) {
    return String.valueOf((char) Integer.parseInt(code, 16));
  }

  /** Returns the option in the form that the API accepts. */
  public static String written(String value) {
    return UNFIT.matcher(value).replaceAll(it -> "_x%04X_".formatted((int) it.group().charAt(0)));
  }
}
