package com.orderbridge.adapters.http;

import com.orderbridge.adapters.http.AccessTokens.Token;
import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Calls with a token during one attempt, each within its own time and the attempt's. A token that
 * is not accepted (401) is renewed once. Thread-safe.
 */
public final class AuthorizedCalls {
  /** A reply, or why there was no token to ask with. */
  public sealed interface Authorized {
    record Replied(Reply reply) implements Authorized {}

    record NoToken(Outcome outcome) implements Authorized {}
  }

  private final HttpCalls calls;
  private final AccessTokens tokens;
  private final InstantSource clock;
  private final Duration longest;
  private final Instant deadline;

  /**
   * Calls of one attempt.
   *
   * @param longest that one call may take
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

  public Authorized send(HttpCalls.Call call) {
    return switch (tokens.token(clock.instant(), left())) {
      case Token.Bearer token -> send(call, token);
      case Token other -> new Authorized.NoToken(noToken(other));
    };
  }

  public Instant now() {
    return clock.instant();
  }

  private Authorized send(HttpCalls.Call call, Token.Bearer token) {
    var reply = reply(call, token);
    if (!(reply instanceof Reply.Answered answered && answered.status() == 401)) {
      return new Authorized.Replied(reply);
    }
    tokens.forget(token);
    return switch (tokens.token(clock.instant(), left())) {
      case Token.Bearer fresh -> new Authorized.Replied(reply(call, fresh));
      case Token other -> new Authorized.NoToken(noToken(other));
    };
  }

  private Reply reply(HttpCalls.Call call, Token.Bearer token) {
    return calls.send(call.with("Authorization", "Bearer " + token.value()), left());
  }

  private Outcome noToken(Token token) {
    return switch (token) {
      case Token.Bearer _ -> throw new IllegalArgumentException("that is a token");
      case Token.NoTime(var why) -> new Outcome.Retry("NO_TIME", why);
      case Token.Refused(var error) ->
          new Unavailable(Unavailable.CREDENTIALS, "no token: " + error);
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
