package com.orderbridge.aws.access;

/** A call that AWS refused, or that did not reach it. It knows a code only, never AWS's text. */
public final class AwsCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What a repetition may do about it. */
  enum Kind {
    REFUSED,
    THROTTLED,
    TRANSIENT
  }

  private final String code;
  private final Kind kind;

  AwsCallException(String code, Kind kind) {
    super(code);
    this.code = code;
    this.kind = kind;
  }

  /** One that no repetition helps. */
  public static AwsCallException refused(String code) {
    return new AwsCallException(code, Kind.REFUSED);
  }

  /** AWS's own error code, or what kept the call from getting there. */
  public String code() {
    return code;
  }

  Kind kind() {
    return kind;
  }
}
