package com.orderbridge.aws.secret;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.core.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The last known value of one secret, and whether a thread is asking for it. Thread-safe. */
final class KeptSecret {
  /** How long the previous value stays valid after a rotation. */
  private static final Duration GRACE = Duration.ofDays(1);

  private static final Secret UNKNOWN =
      new Secret.Unreachable("Secrets Manager has not answered yet");

  private final String name;
  private final SecretVersions versions;
  private Secret last = UNKNOWN;
  private Optional<Instant> asked = Optional.empty();
  private boolean failed;
  private CountDownLatch asking = new CountDownLatch(0);

  KeptSecret(String name, SecretVersions versions) {
    this.name = name;
    this.versions = versions;
  }

  synchronized Secret last() {
    return last;
  }

  /**
   * Starts to ask Secrets Manager if the last answer is older than {@code fresh}. Returns false if
   * a thread is asking already, or if the answer is fresh enough.
   *
   * @param beside runs the question
   */
  synchronized boolean askIfOlder(Duration fresh, Instant now, Executor beside) {
    if (asking.getCount() > 0 || !isOlder(failed ? afterFailure() : fresh, now)) {
      return false;
    }
    var done = new CountDownLatch(1);
    asked = Optional.of(now);
    asking = done;
    beside.execute(() -> ask(now, done));
    return true;
  }

  /**
   * Returns how long to wait after a failure. The wait is short while nothing is known, because
   * somebody is waiting for the secret.
   */
  private Duration afterFailure() {
    return last instanceof Secret.Unreachable ? Secrets.WHILE_UNKNOWN : Secrets.AT_LEAST_BETWEEN;
  }

  /**
   * Returns whether the last question is too old. A time in the future counts as old: a snapshot
   * can carry one from a machine whose clock was wrong.
   */
  private boolean isOlder(Duration fresh, Instant now) {
    return asked
        .map(it -> Duration.between(it, now))
        .map(age -> age.isNegative() || age.compareTo(fresh) >= 0)
        .orElse(true);
  }

  /** Waits for the question that is running, until {@code longest} after {@code sinceNanos}. */
  void await(Duration longest, long sinceNanos) {
    try {
      var left = sinceNanos + longest.toNanos() - System.nanoTime();
      var _ = asking().await(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits in the same way, but only if the secret is not known at all. */
  void awaitFirst(Duration longest, long sinceNanos) {
    if (last() instanceof Secret.Unreachable) {
      await(longest, sinceNanos);
    }
  }

  private synchronized CountDownLatch asking() {
    return asking;
  }

  private void ask(Instant now, CountDownLatch done) {
    try {
      answered(versions.version(name, "AWSCURRENT"), now);
    } catch (AwsCallException e) {
      failed("Secrets Manager cannot be reached (" + e.code() + ")");
    } catch (RuntimeException e) {
      failed("Secrets Manager cannot be asked (" + e.getClass().getSimpleName() + ")");
    } finally {
      done.countDown();
    }
  }

  private void answered(Optional<SecretVersions.Version> current, Instant now) {
    var text = current.map(SecretVersions.Version::text).map(StoredText::tidied).orElse("");
    if (text.isEmpty()) {
      keep(new Secret.Unset(), false);
    } else if (isRotatedLately(current.orElseThrow(), now)) {
      withPrevious(text);
    } else {
      keep(new Secret.Known(List.of(text)), false);
    }
  }

  private static boolean isRotatedLately(SecretVersions.Version current, Instant now) {
    return current.created().map(it -> now.isBefore(it.plus(GRACE))).orElse(true);
  }

  /**
   * Keeps the current value together with the previous one. The current value counts even if the
   * previous one cannot be read.
   */
  private void withPrevious(String current) {
    try {
      var values = new ArrayList<>(List.of(current));
      versions
          .version(name, "AWSPREVIOUS")
          .map(it -> StoredText.tidied(it.text()))
          .filter(it -> !it.isEmpty())
          .ifPresent(values::add);
      keep(new Secret.Known(List.copyOf(values)), false);
    } catch (AwsCallException e) {
      keepCurrent(current);
    }
  }

  private synchronized void keepCurrent(String current) {
    var isTheSame = last instanceof Secret.Known(var values) && values.getFirst().equals(current);
    keep(isTheSame ? last : new Secret.Known(List.of(current)), true);
  }

  private synchronized void keep(Secret secret, boolean failed) {
    this.last = secret;
    this.failed = failed;
  }

  private synchronized void failed(String why) {
    keep(last instanceof Secret.Unreachable ? new Secret.Unreachable(why) : last, true);
  }
}
