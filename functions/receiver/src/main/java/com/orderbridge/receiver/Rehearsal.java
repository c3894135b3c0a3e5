package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.snapshot.Samples;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes up signed requests, some for each route, and hands them to a handler in turn. */
final class Rehearsal {
  /**
   * With little memory a function has a small share of a processor. After this time the rehearsal
   * ends, however much is compiled.
   */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final List<RehearsedRequest> requests;
  private final ReceiveHandler handler;

  /** Prepares requests to the sources of a bridge, and the handler that answers them. */
  Rehearsal(Bridge bridge, ReceiveHandler handler) {
    this.requests = requests(bridge);
    this.handler = handler;
  }

  /** Hands this many requests to the handler in turn, and returns its last answer. */
  String of(int times) {
    var answer = "";
    var until = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < times && !requests.isEmpty() && System.nanoTime() < until; i++) {
      answer = answer(requests.get(i % requests.size()).event());
    }
    return answer;
  }

  private String answer(byte[] event) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handle(new ByteArrayInputStream(event), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString(UTF_8);
  }

  /**
   * Makes each request in both forms: API Gateway passes on text as it is, and everything else as
   * Base64.
   */
  private static List<RehearsedRequest> requests(Bridge bridge) {
    var requests = new ArrayList<RehearsedRequest>();
    for (var route : bridge.routes()) {
      source(bridge, route)
          .ifPresent(
              source -> {
                for (var body : bodies(source, route.type())) {
                  requests.add(new RehearsedRequest(source, route.type(), body, false));
                  requests.add(new RehearsedRequest(source, route.type(), body, true));
                }
              });
    }
    return requests;
  }

  private static Optional<Source> source(Bridge bridge, Route route) {
    return Optional.ofNullable(bridge.sources().get(route.source()));
  }

  /**
   * Returns two bodies: one as long and as deep as the sender's own, and one with everything in it.
   */
  private static List<byte[]> bodies(Source source, String type) {
    var sample =
        Samples.of(source.name(), type).or(() -> Samples.of(source.reader(), type)).stream();
    return Stream.concat(sample, Stream.of(everything(type))).toList();
  }

  /**
   * Returns an order for the readers that exist, with every kind of value that JSON has. A reader
   * that does not know it rehearses parking.
   */
  private static byte[] everything(String type) {
    var body = JsonNodeFactory.instance.objectNode().put("type", type);
    var order = body.putObject("data").put("id", "rehearsal").put("type", "orders");
    order.put("livemode", true).putObject("meta").put("mode", "live");
    var values = order.putObject("attributes").put("number", "1");
    values.put("status", type.contains("cancel") ? "cancelled" : "placed");
    values.put("total_amount_cents", 3700).put("created_at", 1764288000000L).put("rate", -2.3E-4);
    values.put("cart_url", "https://shop.invalid/?accessToken=none").putNull("reference");
    values.put("big", new java.math.BigInteger("123456789012345678901")).put("guest", false);
    values.put("name", "Zoë \"Ω\" €\\\t\n \uD83D\uDE00 " + "long ".repeat(400)).put("empty", "");
    values.putArray("tags").add(1).add("two").addArray();
    values.putObject("nothing");
    return Json.write(body).getBytes(UTF_8);
  }
}
