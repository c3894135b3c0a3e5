package com.orderbridge.clients.sapcommerce;

import java.util.regex.Pattern;

/** Tells which texts can name a cart or a user in a path of OCC. Pure. */
public final class OccId {
  private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /** Matches slashes of both kinds, invisible characters, and an empty text or dots alone. */
  private static final Pattern NO_SEGMENT = Pattern.compile("[/\\\\\\p{C}]|^\\.*$");

  private static final int LONGEST_SEGMENT = 255;

  private OccId() {}

  /** Returns whether a text is the guid of a cart. */
  public static boolean isGuid(String cart) {
    return cart.matches(GUID);
  }

  /**
   * Returns whether a text can name a cart. OCC also accepts words in its place, such as {@code
   * current}; they would mean another cart and are refused.
   */
  public static boolean isCart(String cart) {
    return cart.matches("[A-Za-z0-9_-]{1,64}") && !cart.equals("current");
  }

  /**
   * Returns whether a text can be one segment of a path. Servers resolve a segment of dots, and
   * some decode a slash; the request would then mean another resource.
   */
  public static boolean isSegment(String text) {
    return !NO_SEGMENT.matcher(text).find() && text.length() <= LONGEST_SEGMENT;
  }
}
