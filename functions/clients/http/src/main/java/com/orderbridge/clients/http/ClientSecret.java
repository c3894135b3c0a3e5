package com.orderbridge.clients.http;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The credentials of an OAuth client: {@code {"clientId":"…","clientSecret":"…"}}. Its {@code
 * toString} shows neither.
 */
public final class ClientSecret {
  /** The length of a repeated piece that cannot be an accident. */
  private static final int PART = 8;

  private final String id;
  private final String secret;

  private ClientSecret(String id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  /** Reads the credentials. Returns empty if the text is not such an object. */
  public static Optional<ClientSecret> read(String text) {
    return Json.read(text) instanceof Parsed.Tree(var json)
            && json.path("clientId").isTextual()
            && json.path("clientSecret").isTextual()
        ? Optional.of(
            new ClientSecret(
                json.path("clientId").textValue(), json.path("clientSecret").textValue()))
        : Optional.empty();
  }

  String id() {
    return id;
  }

  String reveal() {
    return secret;
  }

  /**
   * Returns whether a text repeats the secret or a part of it, either plain or encoded for a form.
   */
  boolean isRepeatedIn(String text) {
    var encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return hasPart(text, secret) || hasPart(text, encoded);
  }

  private static boolean hasPart(String text, String secret) {
    var length = Math.min(PART, secret.length());
    for (int i = 0; i + length <= secret.length(); i++) {
      if (text.contains(secret.substring(i, i + length))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
