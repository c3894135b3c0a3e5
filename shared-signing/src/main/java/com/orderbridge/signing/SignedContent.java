package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Which bytes a sender signs. The parts are joined with dots. */
public enum SignedContent {
  /** {@code body}: the body alone. Nothing limits how long a request can be replayed. */
  BODY("body"),
  /** {@code ts.body}: the timestamp as it was sent, and the body. */
  TIMESTAMP_BODY("ts.body"),
  /** {@code id.ts.body}: the message id, the timestamp as it was sent, and the body. */
  ID_TIMESTAMP_BODY("id.ts.body");

  private static final byte[] NOTHING = {};

  private final String setting;

  SignedContent(String setting) {
    this.setting = setting;
  }

  /** Returns the name of this content in a configuration file. */
  String setting() {
    return setting;
  }

  boolean hasTimestamp() {
    return this != BODY;
  }

  boolean hasId() {
    return this == ID_TIMESTAMP_BODY;
  }

  /** Returns the signed bytes before the body. Both arguments must be ASCII without dots. */
  byte[] head(String id, String timestamp) {
    return switch (this) {
      case BODY -> NOTHING;
      case TIMESTAMP_BODY -> (timestamp + '.').getBytes(US_ASCII);
      case ID_TIMESTAMP_BODY -> (id + '.' + timestamp + '.').getBytes(US_ASCII);
    };
  }
}
