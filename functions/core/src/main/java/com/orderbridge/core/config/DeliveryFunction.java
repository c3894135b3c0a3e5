package com.orderbridge.core.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions that deliver, by their folder, and what has to be known of each beforehand. */
public enum DeliveryFunction {
  /** Token, company, orders, invoices, items, customer looked up, customer made, order. */
  ERP_PUSH("erp-push", 8, true),

  /** Token, three possible owners of the cart, and a cart that took its place. */
  HYBRIS_CART_DELETE("hybris-cart-delete", 5, false);

  private final String folder;
  private final int calls;
  private final boolean maps;

  DeliveryFunction(String folder, int calls, boolean maps) {
    this.folder = folder;
    this.calls = calls;
    this.maps = maps;
  }

  static List<String> folders() {
    return Arrays.stream(values()).map(DeliveryFunction::folder).toList();
  }

  /** The function that a folder is of, if it is one of these. */
  public static Optional<DeliveryFunction> in(String folder) {
    return Arrays.stream(values()).filter(it -> it.folder.equals(folder)).findAny();
  }

  public String folder() {
    return folder;
  }

  /** How many requests one delivery makes of its target at the most, one after the other. */
  public int calls() {
    return calls;
  }

  /** Whether it fills a document, and so needs a mapping. */
  public boolean maps() {
    return maps;
  }
}
