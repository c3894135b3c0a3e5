package com.orderbridge.local.checklive;

import com.orderbridge.clients.http.AccessTokens;
import com.orderbridge.clients.http.AccessTokens.Token;
import com.orderbridge.clients.http.AuthorizedCalls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Signs in at an OAuth server like the functions do, and explains in plain words why it cannot. */
public final class SignIn {
  /** The time for all calls of the check together. Each call has its own time-out as well. */
  private static final Duration LONG = Duration.ofHours(1);

  private final CheckedTarget target;
  private final URI tokenUrl;
  private final LastReply calls;
  private final AccessTokens tokens;

  public SignIn(CheckedTarget target, URI tokenUrl, Optional<String> scope) {
    this.target = target;
    this.tokenUrl = tokenUrl;
    this.calls = new LastReply(target.calls());
    this.tokens = new AccessTokens(calls, tokenUrl, scope, target.secret());
  }

  /** Returns calls that are signed in; empty if the server refuses. The result is a finding. */
  public Optional<AuthorizedCalls> signIn(Findings findings) {
    return switch (tokens.token(Instant.now(), target.within())) {
      case Token.Bearer _ -> signedIn(findings);
      case Token.Refused(var error) -> refused(LoginError.of(calls.last(), error), findings);
      case Token.Unreachable(var why, _) -> unreachable(why, findings);
      case Token.NoTime(var why) -> unreachable(why, findings);
    };
  }

  private Optional<AuthorizedCalls> signedIn(Findings findings) {
    findings.ok("signed in at " + tokenUrl.getHost());
    var clock = InstantSource.system();
    var deadline = Instant.now().plus(LONG);
    return Optional.of(
        new AuthorizedCalls(target.calls(), tokens, clock, target.within(), deadline));
  }

  private Optional<AuthorizedCalls> refused(LoginError error, Findings findings) {
    var secret = target.stage().bridge().names().targetSecret(target.name());
    findings.mend(
        "%s refuses the sign-in: %s".formatted(tokenUrl.getHost(), error.what()),
        error.todo().formatted(secret));
    return Optional.empty();
  }

  private Optional<AuthorizedCalls> unreachable(String why, Findings findings) {
    findings.mend(
        "the login server %s gives no token: %s".formatted(tokenUrl.getHost(), why),
        "See whether settings.tokenUrl is right, and whether this machine may call it");
    return Optional.empty();
  }
}
