package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * Calls in a session during one attempt. Each call keeps to its own time and to the time of the
 * attempt. If the session was lost, it is renewed once for each call and the call is repeated; this
 * is safe because nothing is written without a session. Thread-safe.
 *
 * @param database the company database to sign in to
 * @param longest the longest time that one call may take
 * @param deadline the end of the attempt
 */
public record SessionCalls(
    HttpCalls calls,
    Sessions sessions,
    String database,
    InstantSource clock,
    Duration longest,
    Instant deadline) {
  /**
   * Sends one call. Stops if no session can be had.
   *
   * @param lost tells whether an answer says that the session is gone
   */
  Step<Reply> send(HttpCalls.Call call, Predicate<Reply.Answered> lost) {
    return signIn().then(session -> send(call, session, lost));
  }

  /** Returns the session that is open, or opens one. Stops if the login fails. */
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
