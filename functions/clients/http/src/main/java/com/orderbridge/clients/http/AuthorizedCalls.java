package com.orderbridge.clients.http;

import com.orderbridge.clients.http.AccessTokens.Token;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Calls with a token during one attempt. Each call keeps to its own time and to the time of the
 * attempt. A token that is not accepted (401) is renewed once for each call. Thread-safe.
 */
public final class AuthorizedCalls {
  private final HttpCalls calls;
  private final AccessTokens tokens;
  private final InstantSource clock;
  private final Duration longest;
  private final Instant deadline;

  /**
   * Makes calls for one attempt.
   *
   * @param longest the longest time that one call may take
   * @param deadline the end of the attempt
   */
  public AuthorizedCalls(
      HttpCalls calls,
      AccessTokens tokens,
      InstantSource clock,
      Duration longest,
      Instant deadline) {
    this.calls = calls;
    this.tokens = tokens;
    this.clock = clock;
    this.longest = longest;
    this.deadline = deadline;
  }

  /** Sends a call with a token. Stops if no token can be had. */
  public Step<Reply> send(HttpCalls.Call call) {
    return switch (tokens.token(clock.instant(), left())) {
      case Token.Bearer token -> send(call, token);
      case Token other -> Step.stop(noToken(other));
    };
  }

  /** Returns the current time of the clock that the deadline is measured with. */
  public Instant now() {
    return clock.instant();
  }

  private Step<Reply> send(HttpCalls.Call call, Token.Bearer token) {
    var reply = reply(call, token);
    if (!(reply instanceof Reply.Answered answered && answered.status() == 401)) {
      return Step.of(reply);
    }
    tokens.forget(token);
    return switch (tokens.token(clock.instant(), left())) {
      case Token.Bearer fresh -> Step.of(reply(call, fresh));
      case Token other -> Step.stop(noToken(other));
    };
  }

  private Reply reply(HttpCalls.Call call, Token.Bearer token) {
    return calls.send(call.with("Authorization", "Bearer " + token.value()), left());
  }

  private Stop noToken(Token token) {
    return switch (token) {
      case Token.Bearer _ -> throw new IllegalArgumentException("that is a token");
      case Token.NoTime(var why) -> new Stop.Retry("NO_TIME", why);
      case Token.Refused(var error) ->
          new Unavailable(Unavailable.CREDENTIALS, "there is no token: " + error);
      case Token.Unreachable(var why, var retryAfter) ->
          new Unavailable(
              "NO_TOKEN",
              "the token endpoint: " + why,
              RetryAfter.read(retryAfter, clock.instant()),
              Effect.NONE);
    };
  }

  private Duration left() {
    var left = Duration.between(clock.instant(), deadline);
    return left.compareTo(longest) < 0 ? left : longest;
  }
}
