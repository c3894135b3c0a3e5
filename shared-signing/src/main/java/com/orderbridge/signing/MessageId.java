package com.orderbridge.signing;

import org.jspecify.annotations.Nullable;

/**
 * What a signed message id may look like: {@code a.b} and time {@code 1} would also be {@code a}
 * and {@code b.1}.
 */
final class MessageId {
  private MessageId() {}

  static @Nullable Reason problemWith(String id) {
    if (id.isEmpty()) {
      return Reason.ID_MISSING;
    }
    boolean fine =
        id.length() <= WebhookVerifier.MAX_ID_LENGTH && id.indexOf('.') < 0 && Ascii.isVisible(id);
    return fine ? null : Reason.ID_MALFORMED;
  }
}
