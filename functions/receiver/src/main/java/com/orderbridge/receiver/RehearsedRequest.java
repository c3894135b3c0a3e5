package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.MadeUpAws;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.json.Json;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A made-up signed request with every field that API Gateway gives to a real one. If a real request
 * had a field that the rehearsal did not, the JVM would throw away compiled code when it first met
 * that field.
 */
final class RehearsedRequest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Source source;
  private final String type;
  private final byte[] body;
  private final boolean base64;

  RehearsedRequest(Source source, String type, byte[] body, boolean base64) {
    this.source = source;
    this.type = type;
    this.body = body;
    this.base64 = base64;
  }

  /** Returns the request as an event of payload format 2.0. */
  byte[] event() {
    var event = NODES.objectNode().put("version", "2.0").put("routeKey", "POST " + source.path());
    event.put("rawPath", source.path()).put("rawQueryString", "");
    event.set("headers", headers());
    event.set("requestContext", context());
    event.put("body", base64 ? Base64.getEncoder().encodeToString(body) : new String(body, UTF_8));
    return Json.write(event.put("isBase64Encoded", base64)).getBytes(UTF_8);
  }

  private ObjectNode headers() {
    var headers = NODES.objectNode().put("content-type", "application/json");
    headers.put("content-length", Integer.toString(body.length)).put("host", "rehearsal.invalid");
    headers.put("user-agent", "rehearsal").put("x-forwarded-proto", "https");
    headers.put("x-forwarded-for", "192.0.2.1").put("x-forwarded-port", "443");
    headers.put("x-amzn-trace-id", "Root=1-00000000-000000000000000000000000");
    new WebhookSigner(SignatureSchemes.named(source.scheme()).orElseThrow(), secret())
        .sign(body, Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }

  private ObjectNode context() {
    var context = NODES.objectNode().put("accountId", "000000000000").put("apiId", "rehearsal");
    context.put("domainName", "rehearsal.invalid").put("domainPrefix", "rehearsal");
    var http = context.putObject("http").put("method", "POST").put("path", source.path());
    http.put("protocol", "HTTP/1.1").put("sourceIp", "192.0.2.1").put("userAgent", "rehearsal");
    context.put("requestId", "rehearsal").put("routeKey", "POST " + source.path());
    context.put("stage", "$default").put("time", "01/Jan/1970:00:00:00 +0000");
    return context.put("timeEpoch", System.currentTimeMillis());
  }

  /** Returns the secrets. A source has one secret, or one per topic. */
  private List<SigningSecret> secret() {
    return source.secrets().stream()
        .filter(it -> it.topic().map(type::equals).orElse(true))
        .map(it -> SigningSecret.of("rehearsal", MadeUpAws.secret(it.secret())))
        .limit(1)
        .toList();
  }
}
