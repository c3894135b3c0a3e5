package com.orderbridge.erppush.mapping;

import java.util.regex.Pattern;

/** Writes a SKU in a sentence for people. Pure. */
public final class Skus {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/+#'-]*…?");
  private static final int LONGEST = 50;

  private Skus() {}

  /**
   * Returns the SKU as it is if nobody could take it for words of the sentence. Otherwise returns
   * it in quotes, because a sender can write a sentence in the place of a SKU.
   */
  public static String shown(String sku) {
    var text = sku.length() <= LONGEST ? sku : sku.substring(0, LONGEST) + "…";
    if (text.isEmpty()) {
      return "(none)";
    }
    return PLAIN.matcher(text).matches() ? text : "\"" + text.replace('"', '\'') + "\"";
  }
}
