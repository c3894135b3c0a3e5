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

/** What is known of one secret, and whether somebody is asking for it. Thread-safe. */
final class KeptSecret {
  /** How long the value before the current one counts. */
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

  /** Returns whether it asks now: where somebody asks already, or where it is known well. */
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

  /** While nothing is known, somebody waits for it. */
  private Duration afterFailure() {
    return last instanceof Secret.Unreachable ? Secrets.WHILE_UNKNOWN : Secrets.AT_LEAST_BETWEEN;
  }

  /** A snapshot can carry a time from a future that a clock that is set right again denies. */
  private boolean isOlder(Duration fresh, Instant now) {
    return asked
        .map(it -> Duration.between(it, now))
        .map(age -> age.isNegative() || age.compareTo(fresh) >= 0)
        .orElse(true);
  }

  /** Waits until so much time is over, for whoever asks. */
  void await(Duration longest, long sinceNanos) {
    try {
      var left = sinceNanos + longest.toNanos() - System.nanoTime();
      var _ = asking().await(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the first answer of all. */
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

  /** The current value counts also while nobody can tell the one before it. */
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
