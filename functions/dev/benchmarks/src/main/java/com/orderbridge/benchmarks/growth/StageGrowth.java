package com.orderbridge.benchmarks.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.MadeUpAws;
import com.orderbridge.benchmarks.stage.OneTarget;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.receiver.ReceiveHandler;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The receiver's work on one event, without the network, with few and with many configured. */
final class StageGrowth {
  private static final int ROUNDS = 4000;
  private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/0/orders";

  private StageGrowth() {}

  static List<Row> measure(Path repository, Path work) throws IOException {
    var small = handler(repository, work.resolve("1"), 1, 1);
    var large = handler(repository, work.resolve("50"), 50, 10);
    var body = Files.readAllBytes(repository.resolve("events/zephyrcart/order.created.json"));
    var times = new long[2][ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      times[0][Math.max(0, round)] = receive(small, body);
      times[1][Math.max(0, round)] = receive(large, body);
    }
    return List.of(row("1 source, 1 target", times[0]), row("50 sources, 10 targets", times[1]));
  }

  private static Row row(String size, long[] times) {
    return Row.of("receiver, no network", size, times, 0);
  }

  private static ReceiveHandler handler(Path repository, Path folder, int sources, int targets)
      throws IOException {
    var origin = repository.resolve("infra-cdk/config/local/bridge.json");
    var stage =
        (ObjectNode) ((Parsed.Tree) Json.read(OneTarget.perRoute(Files.readString(origin)))).node();
    var queues = JsonNodeFactory.instance.objectNode();
    var byName = (ObjectNode) stage.path("targets");
    byName.fieldNames().forEachRemaining(it -> queues.put(it, QUEUE));
    for (int i = 2; i <= targets; i++) {
      byName.set("erp-" + i, byName.path("business-central").deepCopy());
      queues.put("erp-" + i, QUEUE);
    }
    for (int i = 2; i <= sources; i++) {
      var source = (ObjectNode) stage.path("sources").path("zephyrcart").deepCopy();
      source.put("path", "/webhooks/shop-" + i);
      ((ObjectNode) stage.path("sources")).set("shop-" + i, source);
      var route = ((ArrayNode) stage.path("routes")).addObject().put("source", "shop-" + i);
      route.put("type", "order.created");
      route
          .putArray("to")
          .add(targets == 1 ? "business-central" : "erp-" + (2 + i % (targets - 1)));
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bridge.json"), Json.write(stage));
    return ReceiveHandler.rehearsing(
        Map.of(
            "AWS_REGION",
            "eu-central-1",
            "BRIDGE_CONFIG",
            folder.toString(),
            "BRIDGE_QUEUES",
            Json.write(queues),
            "BRIDGE_REREAD_QUEUE",
            QUEUE));
  }

  private static long receive(ReceiveHandler handler, byte[] body) {
    var event = event(body);
    var output = new ByteArrayOutputStream();
    var began = System.nanoTime();
    try {
      handler.handle(new ByteArrayInputStream(event), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var took = System.nanoTime() - began;
    if (!output.toString(UTF_8).contains("\"statusCode\":202")) {
      throw new IllegalStateException(output.toString(UTF_8));
    }
    return took;
  }

  private static byte[] event(byte[] body) {
    var secret = MadeUpAws.secret("order-bridge/local/source/zephyrcart");
    var json = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    json.put("rawPath", "/webhooks/zephyrcart").put("isBase64Encoded", false);
    var headers = json.putObject("headers").put("content-type", "application/json");
    new WebhookSigner(SignatureSchemes.ZEPHYRCART, List.of(SigningSecret.of("s", secret)))
        .sign(body, Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    json.putObject("requestContext").putObject("http").put("method", "POST");
    return Json.write(json.put("body", new String(body, UTF_8))).getBytes(UTF_8);
  }
}
