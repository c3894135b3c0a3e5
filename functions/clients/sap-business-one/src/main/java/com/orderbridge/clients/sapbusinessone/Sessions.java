package com.orderbridge.clients.sapbusinessone;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.core.secret.TargetSecret;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions of one environment, at most one for each company database. One thread logs in while
 * the others wait for it. Business One counts sessions by licence: it must bear {@code
 * maximumConcurrency} times the number of databases. Thread-safe.
 */
public final class Sessions {
  /** The session of one database. */
  private static final class Kept {
    private Optional<Session> session = Optional.empty();
    private Instant lastUsed = Instant.MIN;

    boolean usable(Instant now) {
      return session.filter(it -> now.isBefore(lastUsed.plus(it.usableFor()))).isPresent();
    }
  }

  private final HttpCalls calls;
  private final URI login;
  private final TargetSecret secret;
  private final Map<String, Kept> databases = new ConcurrentHashMap<>();

  Sessions(HttpCalls calls, URI url, TargetSecret secret) {
    this.calls = calls;
    this.login = URI.create(url + "/Login");
    this.secret = secret;
  }

  /**
   * Returns the session of a database, or logs in. After a refusal the secret is read again, and
   * the login is repeated once if the secret has changed. Stops if there is no session.
   */
  Step<Session> session(String database, Instant now, Duration within) {
    var kept = kept(database);
    synchronized (kept) {
      if (!kept.usable(now)) {
        switch (logIn(database, now, within)) {
          case Step.Stopped(var why) -> {
            return Step.stop(why);
          }
          case Step.Value(var session) -> kept.session = Optional.of(session);
        }
      }
      kept.lastUsed = now;
      return Step.of(kept.session.orElseThrow());
    }
  }

  /** Forgets a session that the server no longer knows. A newer session of another thread stays. */
  void forget(String database, Session lost) {
    var kept = kept(database);
    synchronized (kept) {
      kept.session = kept.session.filter(it -> it != lost);
    }
  }

  private Kept kept(String database) {
    return databases.computeIfAbsent(database, _ -> new Kept());
  }

  private Step<Session> logIn(String database, Instant now, Duration within) {
    var known = secret.get();
    var signedIn = logIn(known, database, now, within);
    return isRefused(signedIn) ? logInAgain(signedIn, known, database, now, within) : signedIn;
  }

  private static boolean isRefused(Step<Session> signedIn) {
    return signedIn instanceof Step.Stopped(Unavailable unavailable)
        && unavailable.code().equals(Unavailable.CREDENTIALS);
  }

  /** Logs in with the current secret, if somebody has changed it since it was read. */
  private Step<Session> logInAgain(
      Step<Session> refused, Secret before, String database, Instant now, Duration within) {
    var known = secret.again();
    return known.equals(before) ? refused : logIn(known, database, now, within);
  }

  private Step<Session> logIn(Secret known, String database, Instant now, Duration within) {
    return switch (known) {
      case Secret.Unreachable(var why) -> no("NO_SESSION", why);
      case Secret.Unset() -> no(Unavailable.CREDENTIALS, "the target's secret is not set");
      case Secret.Known(var values) ->
          Credentials.read(values.getFirst())
              .map(it -> post(it.login(database), now, within))
              .orElseGet(
                  () ->
                      no(
                          Unavailable.CREDENTIALS,
                          "the target's secret must be {\"userName\",\"password\"}"));
    };
  }

  private Step<Session> post(String body, Instant now, Duration within) {
    var json = Map.of("Content-Type", "application/json", "Accept", "application/json");
    var call = new HttpCalls.Call("POST", login, json, Optional.of(body));
    return switch (calls.send(call, within)) {
      case Reply.NotSent(var why) -> no("NOT_CONNECTED", why);
      case Reply.TooLarge(var why) -> no("NO_SESSION", "the login: " + why);
      case Reply.Silent(var why) -> no("NO_SESSION", "the login: " + why);
      case Reply.NoTime(var why) -> Step.stop(new Stop.Retry("NO_TIME", why));
      case Reply.Answered answered ->
          Session.of(answered).map(Step::of).orElseGet(() -> Step.stop(refused(answered, now)));
    };
  }

  /**
   * Explains a refused login. The server answers a wrong user, password or database by 401 with one
   * and the same code. Its sentence is not passed on, because a password was sent.
   */
  private static Stop refused(Reply.Answered answered, Instant now) {
    var reason = "the login: " + VendorError.of(answered).origin();
    return answered.status() == 401 || answered.status() == 403
        ? new Unavailable(
            Unavailable.CREDENTIALS, reason + ". Are user, password and settings.companyDb right?")
        : new Unavailable(
            "NO_SESSION", reason, RetryAfter.read(answered.retryAfter(), now), Effect.NONE);
  }

  private static Step<Session> no(String code, String why) {
    return Step.stop(new Unavailable(code, why));
  }
}
