package com.orderbridge.adapters.http;

import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.Optional;

/** The credentials of an OAuth client: {@code {"clientId":"…","clientSecret":"…"}}. */
public final class ClientSecret {
  private final String id;
  private final String secret;

  private ClientSecret(String id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  /** Empty if the text is not such an object. */
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

  @Override
  public String toString() {
    return "[redacted]";
  }
}
