package com.orderbridge.erppush.businesscentral.document;

import java.util.Optional;

/** An article as Business Central knows it. */
public record Item(String number, Optional<String> variantId) {

  /** Returns the text that tells articles and their variants apart. */
  public String key() {
    return key(number, variantId.orElse(""));
  }

  static String key(String number, String variantId) {
    return number + "/" + variantId;
  }
}
