package com.orderbridge.receiver.commercelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * Bodies of Commerce Layer carry access tokens ({@code cart_url}, {@code return_url}) and, with
 * their payment source included, a provider's client tokens. None of them may be stored.
 */
final class Tokens {
  private static final Set<String> NAMES =
      Set.of(
          "cart_url",
          "return_url",
          "access_token",
          "client_token",
          "client_secret",
          "shared_secret");

  private Tokens() {}

  /** The same document without them, changed in place. */
  static ObjectNode removedFrom(ObjectNode document) {
    clean(document);
    return document;
  }

  private static void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var secret = new ArrayList<String>();
      for (var field : object.properties()) {
        if (isSecret(field.getKey(), field.getValue())) {
          secret.add(field.getKey());
        }
      }
      object.remove(secret);
    }
    node.forEach(Tokens::clean);
  }

  private static boolean isSecret(String name, JsonNode value) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT))
        || (value.isTextual() && value.textValue().contains("accessToken="));
  }
}
