package com.orderbridge.receiver.secrets;

import java.util.Optional;

/**
 * What is wrong with a secret of a source.
 *
 * @param secret its name in Secrets Manager
 * @param why fixed words that quote nothing of the secret
 */
public record SecretProblem(String secret, Kind kind, String why) {
  /** How serious a problem is. */
  public enum Kind {
    UNSET("secret_unset", "SecretUnusable"),
    UNREACHABLE("secret_unreachable", ""),
    UNUSABLE("secret_unusable", "SecretUnusable"),
    /** Another topic has the same secret, so only an unsigned header says which topic is meant. */
    SHARED("secret_shared", "SecretUnusable"),
    /** The secret works, but is not safe. */
    SHORT("secret_short", "SecretShort"),
    /** The previous value cannot be used, and is left out. */
    PREVIOUS("secret_previous_unused", "");

    private final String code;
    private final String metric;

    Kind(String code, String metric) {
      this.code = code;
      this.metric = metric;
    }

    /** Returns a short and stable code for the log and the answer. */
    public String code() {
      return code;
    }

    /** Returns the metric that an alarm watches, if there is one. */
    Optional<String> metric() {
      return Optional.of(metric).filter(it -> !it.isEmpty());
    }

    /** Tells whether a signature that fits no key may still be right. */
    boolean keepsAKeyAway() {
      return this == UNSET || this == UNREACHABLE || this == UNUSABLE;
    }

    /** Tells whether the problem is reported even while every request can be verified. */
    boolean isToldAlways() {
      return this != UNSET && this != UNREACHABLE;
    }
  }
}
