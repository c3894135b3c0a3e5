package com.orderbridge.erppush.mapping;

import java.util.regex.Pattern;

/** How a SKU is written in a sentence for people. Pure. */
public final class Skus {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/+#'-]*…?");
  private static final int LONGEST = 50;

  private Skus() {}

  /**
   * The SKU itself where nobody could take it for words of the sentence; otherwise in quotes, since
   * a sender can write a sentence where a SKU belongs.
   */
  public static String shown(String sku) {
    var text = sku.length() <= LONGEST ? sku : sku.substring(0, LONGEST) + "…";
    if (text.isEmpty()) {
      return "(none)";
    }
    return PLAIN.matcher(text).matches() ? text : "\"" + text.replace('"', '\'') + "\"";
  }
}
