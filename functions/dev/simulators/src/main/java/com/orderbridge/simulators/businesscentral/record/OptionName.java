package com.orderbridge.simulators.businesscentral.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option's value as the name of a member of an EDM enumeration: what such a name cannot have is
 * escaped by its code. Recordings of live answers have {@code _x0020_}, {@code In_x0020_Review} and
 * {@code Non_x002D_Inventory}, the last as a literal of a filter too [V]; whether a body may have
 * the plain text is open [?], and here it may.
 */
final class OptionName {
  private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{Nd}_]");
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private OptionName() {}

  static String of(String value) {
    return UNFIT
        .matcher(value)
        .replaceAll(unfit -> "_x%04X_".formatted((int) unfit.group().charAt(0)));
  }

  static String meant(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
