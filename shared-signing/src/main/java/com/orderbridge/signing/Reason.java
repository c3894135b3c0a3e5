package com.orderbridge.signing;

/**
 * Why a request was rejected. Only {@link #TOO_OLD} and {@link #IN_THE_FUTURE} say that the sender
 * is genuine; after any other reason nothing in the request may be believed. No reason tells an
 * attacker how near to a right signature an attempt came.
 */
public enum Reason {
  /** No signature header, or one that holds no signature of a kind this scheme knows. */
  SIGNATURE_MISSING,

  /**
   * The signature header is not written as the scheme says: wrong shape, prefix, encoding, padding
   * or length, or white space where none belongs.
   */
  SIGNATURE_MALFORMED,

  /** More signatures than {@link WebhookVerifier#MAX_SIGNATURES}. */
  TOO_MANY_SIGNATURES,

  /**
   * A header that must occur once occurs more often (under several spellings or aliases, or joined
   * with a comma on its way here), or a list names its timestamp twice.
   */
  HEADER_REPEATED,

  /** The signature header is longer than {@link WebhookVerifier#MAX_HEADER_LENGTH}. */
  HEADER_TOO_LONG,

  /** The scheme signs a timestamp, and there is none. */
  TIMESTAMP_MISSING,

  /**
   * The timestamp is not a count of seconds in canonical decimal digits: ASCII 0-9, no sign, no
   * leading zero, not after the year 9999.
   */
  TIMESTAMP_MALFORMED,

  /** The timestamp header repeats the signed timestamp, and says something else. */
  TIMESTAMPS_DIFFER,

  /** The scheme signs a message id, and there is none, or an empty one. */
  ID_MISSING,

  /**
   * The message id holds a dot (which would make the signed text ambiguous), white space or
   * anything but visible ASCII, or is longer than {@link WebhookVerifier#MAX_ID_LENGTH}.
   */
  ID_MALFORMED,

  /** None of the signatures was made with any of the secrets over these bytes. */
  SIGNATURE_WRONG,

  /** Genuine, but signed longer ago than the scheme tolerates: a replay, or a clock that is off. */
  TOO_OLD,

  /** Genuine, but signed further ahead of now than the scheme tolerates: a clock that is off. */
  IN_THE_FUTURE;

  /**
   * Whether the signature was right, so that the sender is who it says and only the time is not.
   */
  public boolean isGenuine() {
    return this == TOO_OLD || this == IN_THE_FUTURE;
  }
}
