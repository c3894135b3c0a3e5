package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.adapters.snapshot.MadeUpAws;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.json.Json;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Signed requests that are made up, one per route, each answered some times. */
final class Rehearsal {
  /** Enough that the code on the way is compiled before the snapshot, not after it. */
  private static final int TIMES = 300;

  private final Bridge bridge;

  Rehearsal(Bridge bridge) {
    this.bridge = bridge;
  }

  /** Hands all of them to a handler, and gives its last answer back. */
  String of(ReceiveHandler handler) {
    var answer = "";
    for (var route : bridge.routes()) {
      var source = bridge.sources().get(route.source());
      for (int i = 0; source != null && i < TIMES; i++) {
        answer = answer(handler, event(source, route.type()));
      }
    }
    return answer;
  }

  private static String answer(ReceiveHandler handler, byte[] event) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handle(new ByteArrayInputStream(event), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString(UTF_8);
  }

  private static byte[] event(Source source, String type) {
    var body = body(type);
    var event = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    event.put("rawPath", source.path()).put("isBase64Encoded", false);
    var headers = event.putObject("headers").put("content-type", "application/json");
    new WebhookSigner(SignatureSchemes.named(source.scheme()).orElseThrow(), secret(source, type))
        .sign(body.getBytes(UTF_8), Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    event.putObject("requestContext").putObject("http").put("method", "POST");
    return Json.write(event.put("body", body)).getBytes(UTF_8);
  }

  /** A source has one secret, or one per topic. */
  private static List<SigningSecret> secret(Source source, String type) {
    return source.secrets().stream()
        .filter(it -> it.topic().map(type::equals).orElse(true))
        .map(it -> SigningSecret.of("rehearsal", MadeUpAws.secret(it.secret())))
        .limit(1)
        .toList();
  }

  /** An order to the readers there are; a reader that knows it not rehearses parking. */
  private static String body(String type) {
    var body = JsonNodeFactory.instance.objectNode().put("type", type);
    var order = body.putObject("data").put("id", "rehearsal").put("type", "orders");
    var attributes = order.put("livemode", true).putObject("attributes").put("number", "1");
    attributes.put("total_amount_cents", 3700).put("tax_rate", 0.23);
    return Json.write(body);
  }
}
