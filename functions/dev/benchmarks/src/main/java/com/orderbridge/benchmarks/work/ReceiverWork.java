package com.orderbridge.benchmarks.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.access.MadeUpAws;
import com.orderbridge.benchmarks.stage.OneTarget;
import com.orderbridge.core.json.AsciiJson;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.receiver.ReceiveHandler;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The warm receiver, all of it but the network, beside an HMAC and the SDK's call alone. The event
 * is one that the local stage routes to one target: the floor sends once as well.
 */
final class ReceiverWork {
  private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/000000000000/orders";

  private final ReceiveHandler receiver;
  private final SqsClient sqs;
  private final byte[] event;
  private final byte[] body;
  private final String text;
  private final String signature;
  private final SecretKeySpec key;

  private ReceiverWork(Path repository, int bytes) throws IOException {
    receiver = ReceiveHandler.rehearsing(environment(repository));
    sqs = AwsClients.rehearsing("eu-central-1").sqs();
    text = order(bytes);
    body = text.getBytes(UTF_8);
    var secret = MadeUpAws.secret("order-bridge/local/source/commerce-layer/orders.cancel");
    key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    var request = request(secret);
    signature = request.path("headers").path("x-commercelayer-signature").asText();
    event = Json.write(request).getBytes(UTF_8);
    if (!new String(receiver(), UTF_8).contains("accepted")) {
      throw new IllegalStateException("the order is not taken, so that other work is measured");
    }
  }

  static Subject subject(Path repository, int bytes) throws IOException {
    var work = new ReceiverWork(repository, bytes);
    var variants = new LinkedHashMap<String, Callable<?>>();
    variants.put(Subject.FLOOR, work::floor);
    variants.put(Subject.FLOOR_WITH_JSON, work::floorWithJson);
    variants.put("receiver", work::receiver);
    return new Subject("receiver, %d KB".formatted(bytes / 1024), variants);
  }

  /** What the function does between API Gateway's event and its answer. */
  private byte[] receiver() throws IOException {
    var output = new ByteArrayOutputStream();
    receiver.handle(new ByteArrayInputStream(event), output);
    return output.toByteArray();
  }

  /** No JSON at all: the body goes on as it came. */
  private Object floor() throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    if (!Base64.getEncoder().encodeToString(mac.doFinal(body)).equals(signature)) {
      throw new IllegalStateException("signed otherwise");
    }
    return sqs.sendMessage(it -> it.queueUrl(QUEUE).messageBody(text).messageGroupId("g"));
  }

  /** The floor, and the JSON that has to be read and written: the event, the body, the message. */
  private Object floorWithJson() throws GeneralSecurityException {
    var request = ((Parsed.Tree) Json.read(event)).node();
    var bytes = request.path("body").asText().getBytes(UTF_8);
    var order = ((Parsed.Tree) Json.read(bytes)).node();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    if (!Base64.getEncoder().encodeToString(mac.doFinal(bytes)).equals(signature)) {
      throw new IllegalStateException("signed otherwise");
    }
    var message = AsciiJson.write(order);
    return sqs.sendMessage(it -> it.queueUrl(QUEUE).messageBody(message).messageGroupId("g"));
  }

  private ObjectNode request(String secret) {
    var json = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    json.put("rawPath", "/order/notifications").put("isBase64Encoded", false);
    var headers = json.putObject("headers").put("content-type", "application/vnd.api+json");
    headers.put("x-commercelayer-topic", "orders.cancel");
    new WebhookSigner(SignatureSchemes.COMMERCE_LAYER, List.of(SigningSecret.of("s", secret)))
        .sign(body, Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    json.putObject("requestContext").putObject("http").put("method", "POST");
    return json.put("body", text);
  }

  /** An order with as many lines as make it that long. */
  private static String order(int bytes) {
    var document = JsonNodeFactory.instance.objectNode();
    var order = document.putObject("data").put("id", "wBXVhZOmXO").put("type", "orders");
    var head = order.putObject("attributes").put("number", "28030653").put("status", "cancelled");
    head.put("currency_code", "EUR");
    order.putObject("meta").put("mode", "live");
    var lines = document.putArray("included");
    while (Json.write(document).length() < bytes - 200) {
      var line = lines.addObject().put("id", "vGeZtoQMAn").put("type", "line_items");
      var attributes = line.putObject("attributes").put("sku_code", "EMUG12OZ");
      attributes.put("quantity", 2).put("unit_amount_cents", 1500).put("tax_rate", 0.23);
      attributes.put("name", "Enamel Mug, 12 oz").put("currency_code", "EUR");
    }
    return Json.write(document);
  }

  private static Map<String, String> environment(Path repository) throws IOException {
    var copy = Files.createTempDirectory("one-target");
    var stage = OneTarget.repository(repository, copy).resolve("infra-cdk/config/local");
    return Map.of(
        "AWS_REGION",
        "eu-central-1",
        "BRIDGE_CONFIG",
        stage.toAbsolutePath().toString(),
        "BRIDGE_QUEUES",
        "{\"business-central\":\"%s\",\"hybris-cart-delete\":\"%s\"}".formatted(QUEUE, QUEUE),
        "BRIDGE_REREAD_QUEUE",
        QUEUE);
  }
}
