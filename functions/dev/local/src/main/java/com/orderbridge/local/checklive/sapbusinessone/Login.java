package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.clients.sapbusinessone.Endpoint;
import com.orderbridge.clients.sapbusinessone.SessionCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.LastReply;
import com.orderbridge.local.checklive.Read;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Logs in to one company database like the function does, and explains in plain words why it
 * cannot.
 */
final class Login {
  private static final Duration LONG = Duration.ofHours(1);

  private final CheckedTarget target;
  private final Endpoint endpoint;
  private final String database;
  private final LastReply calls;
  private final SessionCalls session;

  Login(CheckedTarget target, Endpoint endpoint, String database) {
    this.target = target;
    this.endpoint = endpoint;
    this.database = database;
    this.calls = new LastReply(target.calls());
    this.session =
        new SessionCalls(
            calls,
            endpoint.sessions(calls, target.secret()),
            database,
            InstantSource.system(),
            target.within(),
            Instant.now().plus(LONG));
  }

  /** Returns a session; empty if the login is refused. */
  Optional<LiveSession> logIn(Findings findings) {
    return switch (session.signIn()) {
      case Step.Value<?> _ when calls.last() instanceof Reply.Answered login ->
          Optional.of(loggedIn(login.cookies(), findings));
      case Step.Value<?> _ -> Optional.empty();
      case Step.Stopped(var why) -> {
        refused(why, findings);
        yield Optional.empty();
      }
    };
  }

  private LiveSession loggedIn(List<String> cookies, Findings findings) {
    var names = cookies.stream().map(it -> it.split("=", 2)[0].strip()).toList();
    findings.ok("logged in to %s, with the cookies %s".formatted(database, names));
    if (!names.contains("ROUTEID")) {
      findings.note(
          "the login sets no cookie ROUTEID",
          "This is fine with a single node; your own load balancer must keep a session on its"
              + " node");
    }
    var header = cookies.stream().map(it -> it.split(";", 2)[0]).collect(Collectors.joining("; "));
    var api = new Api(session, endpoint);
    return new LiveSession(target.calls(), endpoint.url(), header, target.within(), api);
  }

  private void refused(Stop stop, Findings findings) {
    switch (Read.of(calls.last())) {
      case Read.Refused refused -> refused(refused, findings);
      case Read.Silent(var why) when why.contains("SSLHandshake") ->
          findings.mend(
              "the certificate of %s is not trusted".formatted(endpoint.url().getHost()),
              "See docs/sap-business-one.md: Java must trust the authority that signed it");
      case Read other ->
          findings.mend(
              "the login to %s failed: %s (%s)"
                  .formatted(endpoint.url().getHost(), other.words(), reason(stop)),
              "See whether settings.url is right, and whether this machine may call it");
    }
  }

  private static String reason(Stop stop) {
    return stop instanceof Stop.Unavailable it ? it.reason() : stop.toString();
  }

  private void refused(Read.Refused refused, Findings findings) {
    var name = target.stage().bridge().names().targetSecret(target.name());
    findings.mend(
        "the login to %s failed: %s".formatted(database, refused.words()),
        switch (refused.code()) {
          case "-304" ->
              "The company database is unknown, or its list (SLD) cannot be reached: see"
                  + " settings.companyDb; capitals count";
          case "100000027" ->
              "User name, password or company database are wrong: see the secret "
                  + name
                  + " and settings.companyDb; capitals count, and three wrong passwords lock the"
                  + " user";
          case "100000085" ->
              "The user has no licence for Service Layer, or too many sessions are open";
          default -> "See the secret " + name + " and settings.companyDb";
        });
  }
}
