package com.orderbridge.adapters.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets of Secrets Manager, kept for five minutes and served stale while it cannot be reached.
 * Beside the current value the previous one is given for a day after a rotation. Nothing is read at
 * start-up, so that no secret is frozen into a snapshot. Thread-safe.
 */
public final class Secrets {
  /** What is known of a secret. */
  public sealed interface Secret {
    /** The current value first. */
    record Known(List<String> values) implements Secret {
      @Override
      public String toString() {
        return "Known[redacted]";
      }
    }

    /** It exists without a value, or not at all. */
    record Unset() implements Secret {}

    record Unreachable(String why) implements Secret {}
  }

  private record Kept(Secret.Known secret, Instant at) {}

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration AT_LEAST_BETWEEN = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofDays(1);

  private final SecretVersions versions;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  public Secrets(SecretVersions versions) {
    this.versions = versions;
  }

  public Secret read(String name, Instant now) {
    return read(name, now, FRESH);
  }

  /** For a signature that did not match: the secret may have been rotated. Rate-limited. */
  public Secret readAgain(String name, Instant now) {
    return read(name, now, AT_LEAST_BETWEEN);
  }

  private Secret read(String name, Instant now, Duration fresh) {
    var known = kept.get(name);
    if (known != null && isFresh(known, now, fresh)) {
      return known.secret;
    }
    var fetched = fetch(name, now);
    if (fetched instanceof Secret.Known secret) {
      kept.put(name, new Kept(secret, now));
    }
    return fetched instanceof Secret.Unreachable && known != null ? known.secret : fetched;
  }

  /** A snapshot can carry a value from another time, also from a future one by a clock set back. */
  private static boolean isFresh(Kept known, Instant now, Duration fresh) {
    var age = Duration.between(known.at, now);
    return !age.isNegative() && age.compareTo(fresh) < 0;
  }

  private Secret fetch(String name, Instant now) {
    try {
      var current = versions.version(name, "AWSCURRENT");
      return current.map(it -> known(name, it, now)).orElseGet(Secret.Unset::new);
    } catch (AwsCallException e) {
      return new Secret.Unreachable("Secrets Manager cannot be reached (" + e.code() + ")");
    }
  }

  private Secret known(String name, SecretVersions.Version current, Instant now) {
    var values = new ArrayList<String>();
    values.add(current.text());
    if (rotatedWithinGrace(current.created(), now)) {
      versions.version(name, "AWSPREVIOUS").ifPresent(it -> values.add(it.text()));
    }
    return new Secret.Known(List.copyOf(values));
  }

  private static boolean rotatedWithinGrace(Optional<Instant> rotated, Instant now) {
    return rotated.map(it -> now.isBefore(it.plus(GRACE))).orElse(true);
  }
}
