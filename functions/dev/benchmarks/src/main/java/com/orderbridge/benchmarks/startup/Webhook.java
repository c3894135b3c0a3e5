package com.orderbridge.benchmarks.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A signed order of Commerce Layer, as API Gateway hands it to a function. */
final class Webhook {
  private Webhook() {}

  static byte[] event(Path repository, String secret) {
    var body = body(repository);
    var event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.put("routeKey", "$default").put("rawPath", "/order/notifications");
    var headers = event.put("rawQueryString", "").putObject("headers");
    headers.put("content-type", "application/vnd.api+json");
    new WebhookSigner(SignatureSchemes.COMMERCE_LAYER, List.of(SigningSecret.of("s", secret)))
        .sign(body, Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
    var http = event.putObject("requestContext").put("stage", "$default").putObject("http");
    http.put("method", "POST").put("path", "/order/notifications");
    event.put("body", new String(body, UTF_8)).put("isBase64Encoded", false);
    return Json.write(event).getBytes(UTF_8);
  }

  private static byte[] body(Path repository) {
    try {
      return Files.readAllBytes(repository.resolve("events/commerce-layer/orders.place.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
