package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Step;
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
  /**
   * Sends one call; stops where there is no session to ask in.
   *
   * @param lost whether an answer says that the session is gone
   */
  Step<Reply> send(HttpCalls.Call call, Predicate<Reply.Answered> lost) {
    return signIn().then(session -> send(call, session, lost));
  }

  /** The session that there is, or a new one. */
  public Step<Session> signIn() {
    return sessions.session(database, now(), left());
  }

  Instant now() {
    return clock.instant();
  }

  private Step<Reply> send(HttpCalls.Call call, Session session, Predicate<Reply.Answered> lost) {
    var reply = reply(call, session);
    if (!(reply instanceof Reply.Answered answered && lost.test(answered))) {
      return Step.of(reply);
    }
    sessions.forget(database, session);
    return signIn().map(fresh -> reply(call, fresh));
  }

  private Reply reply(HttpCalls.Call call, Session session) {
    return calls.send(call.with("Cookie", session.reveal()), left());
  }

  private Duration left() {
    var left = Duration.between(now(), deadline);
    return left.compareTo(longest) < 0 ? left : longest;
  }
}
