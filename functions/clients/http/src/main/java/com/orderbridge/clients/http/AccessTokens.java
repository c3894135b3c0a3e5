package com.orderbridge.clients.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.core.secret.TargetSecret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * OAuth 2.0 client-credentials tokens (RFC 6749, 4.4). A token is kept until shortly before it
 * expires. Thread-safe: one thread asks for a token while the others wait for the answer.
 */
public final class AccessTokens {
  /** A token, or the reason why there is none. */
  public sealed interface Token {
    /**
     * A token to send in the {@code Authorization} header as it is. Its {@code toString} hides it.
     */
    record Bearer(String value) implements Token {
      @Override
      public String toString() {
        return "Bearer[redacted]";
      }
    }

    /** The endpoint refused the credentials or the scope, or the secret is missing or malformed. */
    record Refused(String error) implements Token {}

    /** The endpoint was not asked, because too little of our own time was left. */
    record NoTime(String why) implements Token {}

    /**
     * The endpoint did not answer with a token, or the secret could not be read.
     *
     * @param retryAfter the endpoint's {@code Retry-After} header, as it was sent
     */
    record Unreachable(String why, Optional<String> retryAfter) implements Token {}
  }

  private static final Duration MARGIN = Duration.ofMinutes(2);
  private static final long USUAL_LIFE_SECONDS = 3600;

  private final HttpCalls calls;
  private final URI endpoint;
  private final Optional<String> scope;
  private final TargetSecret secret;
  private Optional<Token.Bearer> kept = Optional.empty();
  private Instant keptUntil = Instant.MIN;

  /**
   * Fetches tokens from one endpoint. Nothing is sent before the first token is asked for.
   *
   * @param scope the scope to ask for; empty to send none
   * @param secret the client's credentials, in the form that {@link ClientSecret} reads
   */
  public AccessTokens(HttpCalls calls, URI endpoint, Optional<String> scope, TargetSecret secret) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.scope = scope;
    this.secret = secret;
  }

  /**
   * Returns the token that is kept, or asks for a new one. After a refusal the secret is read
   * again, and the endpoint is asked once more if the secret has changed.
   *
   * @param within how long one request to the endpoint may take
   */
  public synchronized Token token(Instant now, Duration within) {
    if (kept.isPresent() && now.isBefore(keptUntil)) {
      return kept.get();
    }
    var token = ask(now, within);
    kept = token instanceof Token.Bearer bearer ? Optional.of(bearer) : Optional.empty();
    return token;
  }

  /** Forgets a token that the target did not accept. A newer token of another thread stays. */
  public synchronized void forget(Token.Bearer token) {
    if (kept.filter(token::equals).isPresent()) {
      kept = Optional.empty();
    }
  }

  private Token ask(Instant now, Duration within) {
    var known = secret.get();
    var token = ask(known, now, within);
    return token instanceof Token.Refused ? askAgain(token, known, now, within) : token;
  }

  /** Asks again with the current secret, if somebody has changed it since it was read. */
  private Token askAgain(Token refused, Secret before, Instant now, Duration within) {
    var known = secret.again();
    return known.equals(before) ? refused : ask(known, now, within);
  }

  private Token ask(Secret known, Instant now, Duration within) {
    return switch (known) {
      case Secret.Unreachable(var why) -> new Token.Unreachable(why, Optional.empty());
      case Secret.Unset() -> new Token.Refused("the target's secret is not set");
      case Secret.Known(var values) ->
          ClientSecret.read(values.getFirst())
              .map(client -> ask(client, now, within))
              .orElseGet(
                  () ->
                      new Token.Refused(
                          "the target's secret must be {\"clientId\",\"clientSecret\"}"));
    };
  }

  private Token ask(ClientSecret client, Instant now, Duration within) {
    return switch (calls.send(request(client), within)) {
      case Reply.NotSent(var why) -> new Token.Unreachable(why, Optional.empty());
      case Reply.NoTime(var why) -> new Token.NoTime(why);
      case Reply.TooLarge(var why) -> new Token.Unreachable(why, Optional.empty());
      case Reply.Silent(var why) -> new Token.Unreachable(why, Optional.empty());
      case Reply.Answered answer -> token(answer, client, now);
    };
  }

  private HttpCalls.Call request(ClientSecret client) {
    var form =
        "grant_type=client_credentials&client_id="
            + encode(client.id())
            + "&client_secret="
            + encode(client.reveal())
            + scope.map(it -> "&scope=" + encode(it)).orElse("");
    return new HttpCalls.Call(
        "POST",
        endpoint,
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
        Optional.of(form));
  }

  private Token token(Reply.Answered answer, ClientSecret client, Instant now) {
    var json =
        Json.read(answer.body()) instanceof Parsed.Tree(var tree)
            ? tree
            : MissingNode.getInstance();
    if (answer.success() && json.path("access_token").isTextual()) {
      keptUntil = now.plusSeconds(life(json));
      return new Token.Bearer(json.path("access_token").textValue());
    }
    if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
      return new Token.Refused(TokenRefusal.reason(json, answer.status(), client));
    }
    return new Token.Unreachable("HTTP " + answer.status(), answer.retryAfter());
  }

  private static long life(JsonNode json) {
    var seconds = json.path("expires_in").asLong(USUAL_LIFE_SECONDS);
    return Math.max(seconds / 2, seconds - MARGIN.toSeconds());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
