package com.orderbridge.signing;

/**
 * Why a request was rejected. Only {@link #TOO_OLD} and {@link #IN_THE_FUTURE} say that the sender
 * is genuine. After any other reason, believe nothing in the request. No reason tells an attacker
 * how close an attempt came to a right signature.
 */
public enum Reason {
  /**
   * The request has no signature header, or its signature header has no signature of a kind that
   * this scheme knows.
   */
  SIGNATURE_MISSING,

  /**
   * The signature header is not written as the scheme demands: it has a wrong shape, prefix,
   * encoding, padding or length, or white space where none is allowed.
   */
  SIGNATURE_MALFORMED,

  /** The header has more signatures than {@link WebhookVerifier#MAX_SIGNATURES}. */
  TOO_MANY_SIGNATURES,

  /**
   * A header that must occur once occurs more often (under several spellings or aliases, or joined
   * with a comma by a proxy), or a list has two timestamps.
   */
  HEADER_REPEATED,

  /** The signature header is longer than {@link WebhookVerifier#MAX_HEADER_LENGTH}. */
  HEADER_TOO_LONG,

  /** The scheme signs a timestamp, and the request has none. */
  TIMESTAMP_MISSING,

  /**
   * The timestamp is not a count of seconds in canonical decimal digits: ASCII 0-9, no sign, no
   * leading zero, not after the year 9999.
   */
  TIMESTAMP_MALFORMED,

  /** The timestamp header differs from the signed timestamp, which it should repeat. */
  TIMESTAMPS_DIFFER,

  /** The scheme signs a message id, and the request has none, or an empty one. */
  ID_MISSING,

  /**
   * The message id contains a dot (which would make the signed text ambiguous), white space or
   * anything else that is not visible ASCII, or it is longer than {@link
   * WebhookVerifier#MAX_ID_LENGTH}.
   */
  ID_MALFORMED,

  /** None of the signatures was made with any of the secrets over these bytes. */
  SIGNATURE_WRONG,

  /**
   * The request is genuine, but was signed longer ago than the scheme tolerates. It is a replay, or
   * a clock is wrong.
   */
  TOO_OLD,

  /**
   * The request is genuine, but was signed further in the future than the scheme tolerates. A clock
   * is wrong.
   */
  IN_THE_FUTURE;

  /**
   * Tells whether the signature was right.
   *
   * @return true if the sender is who it says and only the time is wrong
   */
  public boolean isGenuine() {
    return this == TOO_OLD || this == IN_THE_FUTURE;
  }
}
