package com.orderbridge.aws.access;

import com.orderbridge.aws.access.AwsCallException.Kind;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * The attempts of one call, repeated by the SDK's own strategy "standard": three of them, a
 * back-off with jitter, and a budget per service that an outage exhausts. The strategy is loaded
 * when an attempt fails, and not before.
 */
final class Repetitions {
  /** One for the process, as a client of the SDK has one for itself. */
  private static final class Strategy {
    static final StandardRetryStrategy STANDARD =
        DefaultRetryStrategy.standardStrategyBuilder()
            .retryOnException(it -> is(it, Kind.TRANSIENT) || is(it, Kind.THROTTLED))
            .treatAsThrottling(it -> is(it, Kind.THROTTLED))
            .build();

    private static boolean is(Throwable failure, Kind kind) {
      return failure instanceof AwsCallException call && call.kind() == kind;
    }
  }

  private final String scope;
  private final long until;
  private @Nullable RetryToken token;

  /** Begins now, and waits for no attempt that would begin after {@code longest}. */
  Repetitions(String scope, Duration longest) {
    this.scope = scope;
    this.until = System.nanoTime() + longest.toNanos();
  }

  /**
   * The first success, or the last failure.
   *
   * @param attempt is told how much of the call's time is left
   */
  <T> T of(Function<Duration, T> attempt) {
    while (true) {
      try {
        var done = attempt.apply(left());
        succeeded();
        return done;
      } catch (AwsCallException e) {
        waitAfter(e);
      }
    }
  }

  private Duration left() {
    return Duration.ofNanos(until - System.nanoTime());
  }

  private void succeeded() {
    if (token != null) {
      Strategy.STANDARD.recordSuccess(RecordSuccessRequest.create(token));
    }
  }

  private void waitAfter(AwsCallException failure) {
    var delay = delayAfter(failure);
    if (delay.compareTo(left()) >= 0) {
      throw failure;
    }
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private Duration delayAfter(AwsCallException failure) {
    try {
      var next =
          Strategy.STANDARD.refreshRetryToken(
              RefreshRetryTokenRequest.builder().token(known()).failure(failure).build());
      token = next.token();
      return next.delay();
    } catch (TokenAcquisitionFailedException e) {
      throw failure;
    }
  }

  private RetryToken known() {
    return token == null
        ? Strategy.STANDARD.acquireInitialToken(AcquireInitialTokenRequest.create(scope)).token()
        : token;
  }
}
