package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.adapters.http.HttpCalls;
import com.orderbridge.clients.sapbusinessone.Sessions.SignedIn;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * Calls in a session during one attempt, each within its own time and the attempt's. A session that
 * was lost is renewed once for each call, and the call made again: without a session nothing was
 * written. Thread-safe.
 *
 * @param longest that one call may take
 */
public record SessionCalls(
    HttpCalls calls,
    Sessions sessions,
    String database,
    InstantSource clock,
    Duration longest,
    Instant deadline) {
  /** A reply, or why there was no session to ask in. */
  public sealed interface Sent {
    record Replied(Reply reply) implements Sent {}

    record Unsigned(Outcome outcome) implements Sent {}
  }

  /**
   * Sends one call.
   *
   * @param lost whether an answer says that the session is gone
   */
  Sent send(HttpCalls.Call call, Predicate<Reply.Answered> lost) {
    return switch (signIn()) {
      case SignedIn.No(var outcome) -> new Sent.Unsigned(outcome);
      case SignedIn.Yes(var session) -> send(call, session, lost);
    };
  }

  /** The session that there is, or a new one. */
  public SignedIn signIn() {
    return sessions.session(database, now(), left());
  }

  Instant now() {
    return clock.instant();
  }

  private Sent send(HttpCalls.Call call, Session session, Predicate<Reply.Answered> lost) {
    var reply = reply(call, session);
    if (!(reply instanceof Reply.Answered answered && lost.test(answered))) {
      return new Sent.Replied(reply);
    }
    sessions.forget(database, session);
    return switch (signIn()) {
      case SignedIn.No(var outcome) -> new Sent.Unsigned(outcome);
      case SignedIn.Yes(var fresh) -> new Sent.Replied(reply(call, fresh));
    };
  }

  private Reply reply(HttpCalls.Call call, Session session) {
    return calls.send(call.with("Cookie", session.reveal()), left());
  }

  private Duration left() {
    var left = Duration.between(now(), deadline);
    return left.compareTo(longest) < 0 ? left : longest;
  }
}
