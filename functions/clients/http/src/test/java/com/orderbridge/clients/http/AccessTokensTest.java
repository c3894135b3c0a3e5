package com.orderbridge.clients.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.clients.http.AccessTokens.Token;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as Microsoft's and SAP's token endpoints are documented to answer. */
class AccessTokensTest {
  private static final Duration WITHIN = Duration.ofSeconds(2);

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final List<HttpCalls.Call> calls = new ArrayList<>();
  private Reply reply =
      answered(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"ey1\"}");
  private Secret secret =
      new Secret.Known(List.of("{\"clientId\":\"id\",\"clientSecret\":\"s&e=cret\"}"));
  private final AccessTokens tokens =
      new AccessTokens(
          this::send,
          URI.create("https://login.example.com/token"),
          Optional.of("https://api.example.com/.default"),
          () -> secret);

  private Reply send(HttpCalls.Call call, Duration within) {
    calls.add(call);
    return reply;
  }

  @Test
  void asksOnceUntilShortlyBeforeTheTokenExpires() {
    tokens.token(now, WITHIN);
    now = now.plusSeconds(3400);
    tokens.token(now, WITHIN);
    assertEquals(1, calls.size());
    now = now.plusSeconds(200);
    tokens.token(now, WITHIN);
    assertEquals(2, calls.size());
  }

  @Test
  void sendsTheFormOfRfc6749() {
    tokens.token(now, WITHIN);
    assertEquals(
        "grant_type=client_credentials&client_id=id&client_secret=s%26e%3Dcret"
            + "&scope=https%3A%2F%2Fapi.example.com%2F.default",
        calls.getFirst().body().orElseThrow());
  }

  @Test
  void aForgottenTokenIsAskedForAgainButNotAnothersNewerOne() {
    var old = assertInstanceOf(Token.Bearer.class, tokens.token(now, WITHIN));
    tokens.forget(old);
    reply = answered(200, "{\"access_token\":\"ey2\"}");
    tokens.token(now, WITHIN);
    tokens.forget(old);
    assertEquals(new Token.Bearer("ey2"), tokens.token(now, WITHIN));
    assertEquals(2, calls.size());
  }

  /** The identity provider knows the new secret alone; the bridge still has the old one. */
  @Test
  void afterARefusalTheSecretThatIsSetNowIsTriedAtOnce() {
    var old = clientSecret("old");
    var renewed =
        new TargetSecret() {
          @Override
          public Secret get() {
            return old;
          }

          @Override
          public Secret again() {
            return clientSecret("new");
          }
        };
    var asked =
        new AccessTokens(
            (call, _) -> {
              calls.add(call);
              return call.body().orElseThrow().endsWith("client_secret=new")
                  ? reply
                  : answered(401, "{\"error\":\"invalid_client\"}");
            },
            URI.create("https://login.example.com/token"),
            Optional.empty(),
            renewed);

    assertEquals(new Token.Bearer("ey1"), asked.token(now, WITHIN));
    assertEquals(2, calls.size());
  }

  private static Secret clientSecret(String secret) {
    return new Secret.Known(List.of("{\"clientId\":\"id\",\"clientSecret\":\"" + secret + "\"}"));
  }

  @Test
  void aWrongSecretIsRefusedByTheErrorsName() {
    reply =
        answered(
            401,
            "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: s&e=cret is"
                + " wrong\"}");
    assertEquals(new Token.Refused("invalid_client"), tokens.token(now, WITHIN));
  }

  /** Recorded from login.microsoftonline.com, azure-sdk's troubleshooting guide. */
  @Test
  void theIdentityProvidersSentenceTellsAWrongSecretFromAnExpiredOne() {
    reply =
        answered(
            401,
            "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client"
                + " secret provided. Ensure the secret being sent in the request is the client"
                + " secret value, not the client secret ID, for a secret added to app"
                + " '1ad9a689-f8ef-44e9-abeb-b6da4325804f'.\\r"
                + "\\n"
                + "Trace ID: 97b302fc\\r"
                + "\\n"
                + "Correlation ID: f3bb4a93\",\"error_codes\":[7000215]}");
    assertEquals(
        new Token.Refused(
            "invalid_client: AADSTS7000215: Invalid client secret provided. Ensure the secret"
                + " being sent in the request is the client secret value, not the client secret ID,"
                + " for a secret added to app '1ad9a689-f8ef-44e9-abeb-b6da4325804f'."),
        tokens.token(now, WITHIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"it is s&e=cret", "it ends with =cret", "s%26e%3Dcret", "s&e=cret"})
  void aSentenceThatRepeatsAPartOfTheSecretIsNotTold(String sentence) {
    reply =
        answered(401, "{\"error\":\"invalid_client\",\"error_description\":\"" + sentence + "\"}");
    var refused = assertInstanceOf(Token.Refused.class, tokens.token(now, WITHIN));
    assertEquals(sentence.endsWith(" =cret"), refused.error().endsWith(sentence));
  }

  @Test
  void anEndpointThatIsDownIsUnreachable() {
    for (var down :
        List.of(
            answered(503, "<html>"),
            answered(429, "{}"),
            answered(200, "<html>login</html>"),
            new Reply.Silent("x"),
            new Reply.NotSent("x"))) {
      reply = down;
      assertInstanceOf(Token.Unreachable.class, tokens.token(now, WITHIN), down.toString());
    }
  }

  @Test
  void aSecretThatIsNotSetIsRefusedWithoutAsking() {
    secret = new Secret.Unset();
    assertInstanceOf(Token.Refused.class, tokens.token(now, WITHIN));
    secret = new Secret.Known(List.of("just text"));
    assertInstanceOf(Token.Refused.class, tokens.token(now, WITHIN));
    assertTrue(calls.isEmpty());
  }

  @Test
  void tokensAndSecretsDoNotShow() {
    assertFalse(tokens.token(now, WITHIN).toString().contains("ey1"));
    assertFalse(secret.toString().contains("cret\""));
  }

  private static Reply answered(int status, String body) {
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }
}
