package com.orderbridge.clients.sapcommerce;

import java.util.regex.Pattern;

/** Tells which texts can name a cart or a user in a path of OCC. */
public final class OccId {
  private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /** Slashes of both kinds, what ends a path, and characters that nobody sees. */
  private static final Pattern NO_SEGMENT = Pattern.compile("[/\\\\\\p{C}]|^\\.*$");

  private static final int LONGEST_SEGMENT = 255;

  private OccId() {}

  public static boolean isGuid(String cart) {
    return cart.matches(GUID);
  }

  /** OCC takes other words in its place as well, such as {@code current}: those are no cart's. */
  public static boolean isCart(String cart) {
    return cart.matches("[A-Za-z0-9_-]{1,64}") && !cart.equals("current");
  }

  /**
   * Whether it can be a segment of a path. Servers resolve one of dots, and some decode a slash, so
   * that another resource would be meant.
   */
  public static boolean isSegment(String text) {
    return !NO_SEGMENT.matcher(text).find() && text.length() <= LONGEST_SEGMENT;
  }
}
