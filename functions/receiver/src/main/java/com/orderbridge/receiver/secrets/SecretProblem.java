package com.orderbridge.receiver.secrets;

import java.util.Optional;

/**
 * What is wrong with a secret of a source.
 *
 * @param secret its name in Secrets Manager
 * @param why whole words that quote nothing of it
 */
public record SecretProblem(String secret, Kind kind, String why) {
  /** How bad it is. */
  public enum Kind {
    UNSET("secret_unset", "SecretUnusable"),
    UNREACHABLE("secret_unreachable", ""),
    UNUSABLE("secret_unusable", "SecretUnusable"),
    /** Another topic has the same one: which of them is meant only an unsigned header says. */
    SHARED("secret_shared", "SecretUnusable"),
    /** It works, and is not safe. */
    SHORT("secret_short", "SecretShort"),
    /** Of the value before the current one, which is left out. */
    PREVIOUS("secret_previous_unused", "");

    private final String code;
    private final String metric;

    Kind(String code, String metric) {
      this.code = code;
      this.metric = metric;
    }

    /** Short and stable, for the log and the answer. */
    public String code() {
      return code;
    }

    /** What is counted, where there is an alarm for it. */
    Optional<String> metric() {
      return Optional.of(metric).filter(it -> !it.isEmpty());
    }

    /** Whether a signature that fits no key may be right. */
    boolean keepsAKeyAway() {
      return this == UNSET || this == UNREACHABLE || this == UNUSABLE;
    }

    /** Whether it is to be told also while every request can be verified. */
    boolean isToldAlways() {
      return this != UNSET && this != UNREACHABLE;
    }
  }
}
