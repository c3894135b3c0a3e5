package com.orderbridge.clients.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.core.secret.TargetSecret;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String KNOWN = "{\"userName\":\"u\",\"password\":\"p\"}";

  private final List<HttpCalls.Call> logins = new ArrayList<>();
  private Reply answer =
      new Reply.Answered(
          200,
          Optional.empty(),
          Optional.empty(),
          List.of("B1SESSION=abc;HttpOnly;", "ROUTEID=.node1; path=/b1s"),
          "{\"SessionId\":\"abc\",\"SessionTimeout\":30}");

  private Sessions sessions(Secret secret) {
    HttpCalls calls =
        (call, _) -> {
          logins.add(call);
          return answer;
        };
    return new Sessions(calls, URI.create("https://b1:50000/b1s/v1"), () -> secret);
  }

  private Sessions sessions() {
    return sessions(new Secret.Known(List.of(KNOWN)));
  }

  @Test
  void aSessionIsBothItsCookies() {
    var session = in(sessions().session("DE", NOW, SECOND));
    assertEquals("B1SESSION=abc; ROUTEID=.node1", session.reveal());
    assertEquals("[redacted]", session.toString());
    assertEquals("https://b1:50000/b1s/v1/Login", logins.getFirst().uri().toString());
    assertEquals(
        Optional.of("{\"CompanyDB\":\"DE\",\"UserName\":\"u\",\"Password\":\"p\"}"),
        logins.getFirst().body());
  }

  @Test
  void aSessionLivesFromUseToUseAndEndsALittleEarly() {
    var sessions = sessions();
    var first = in(sessions.session("DE", NOW, SECOND));
    var used = NOW.plus(Duration.ofMinutes(26));
    assertSame(first, in(sessions.session("DE", used, SECOND)));
    assertSame(first, in(sessions.session("DE", used.plus(Duration.ofMinutes(26)), SECOND)));
    in(sessions.session("DE", used.plus(Duration.ofMinutes(26 + 28)), SECOND));
    assertEquals(2, logins.size(), "30 minutes idle, less a margin");
  }

  @Test
  void everyDatabaseHasOneSessionOfItsOwn() {
    var sessions = sessions();
    var de = in(sessions.session("DE", NOW, SECOND));
    in(sessions.session("FR", NOW, SECOND));
    assertSame(de, in(sessions.session("DE", NOW, SECOND)));
    assertEquals(2, logins.size());
  }

  @Test
  void aLostSessionIsForgottenButNotTheOneThatCameAfterIt() {
    var sessions = sessions();
    var lost = in(sessions.session("DE", NOW, SECOND));
    sessions.forget("DE", lost);
    var fresh = in(sessions.session("DE", NOW, SECOND));
    sessions.forget("DE", lost);
    assertSame(fresh, in(sessions.session("DE", NOW, SECOND)));
    assertEquals(2, logins.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "u:p", "{\"userName\":\"u\"}"})
  void aSecretThatIsNoneIsTheConfigurationsFault(String secret) {
    var refused = out(sessions(new Secret.Known(List.of(secret))).session("DE", NOW, SECOND));
    assertEquals(Unavailable.CREDENTIALS, refused.code());
    assertEquals(
        Unavailable.CREDENTIALS,
        out(sessions(new Secret.Unset()).session("DE", NOW, SECOND)).code());
    assertEquals(0, logins.size());
  }

  @Test
  void afterARefusalTheSecretThatIsSetNowIsTriedAtOnce() {
    HttpCalls calls =
        (call, _) -> {
          logins.add(call);
          return call.body().orElseThrow().contains("\"p\"")
              ? answer
              : new Reply.Answered(401, Optional.empty(), Optional.empty(), List.of(), "{}");
        };
    var renewed =
        new TargetSecret() {
          @Override
          public Secret get() {
            return new Secret.Known(List.of(KNOWN.replace("\"p\"", "\"old\"")));
          }

          @Override
          public Secret again() {
            return new Secret.Known(List.of(KNOWN));
          }
        };

    in(new Sessions(calls, URI.create("https://b1/b1s/v1"), renewed).session("DE", NOW, SECOND));
    assertEquals(2, logins.size());
  }

  @Test
  void aSuccessWithoutASessionIsNone() {
    answer = new Reply.Answered(200, Optional.empty(), Optional.empty(), "<html>welcome</html>");
    assertEquals("NO_SESSION", out(sessions().session("DE", NOW, SECOND)).code());
  }

  @Test
  void aRefusalSaysNothingOfThePassword() {
    answer =
        new Reply.Answered(
            401,
            Optional.empty(),
            Optional.empty(),
            "{\"error\":{\"code\":100000027,\"message\":{\"value\":\"Login of u with p"
                + " failed\"}}}");
    var refused = out(sessions().session("DE", NOW, SECOND));
    assertEquals(Unavailable.CREDENTIALS, refused.code());
    assertFalse(refused.reason().contains("with p"));
  }

  private static Session in(Step<Session> signedIn) {
    return assertInstanceOf(Session.class, assertInstanceOf(Step.Value.class, signedIn).value());
  }

  private static Unavailable out(Step<Session> signedIn) {
    var outcome = assertInstanceOf(Step.Stopped.class, signedIn).why();
    return assertInstanceOf(Unavailable.class, outcome);
  }
}
