package com.orderbridge.signing;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list that the scheme does not know, say of a later version. It is passed over if it
 * is visible ASCII: {@code " t=1"} behind a comma is a second timestamp, not a key of its own.
 */
final class Unread {
  private Unread() {}

  static @Nullable Reason problemWith(String entry) {
    return Ascii.isVisible(entry) ? null : Reason.SIGNATURE_MALFORMED;
  }
}
