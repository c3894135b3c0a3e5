package com.orderbridge.benchmarks.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.snapshot.MadeUpAws;
import com.orderbridge.benchmarks.OneTarget;
import com.orderbridge.core.json.Json;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The warm receiver, all of it but the network, beside an HMAC and the SDK's call alone. The event
 * is one that the local stage routes to one target: the floor sends once as well.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare first.
public class ReceiverBenchmark {
  private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/000000000000/orders";

  @Param({"1024", "8192", "45056"})
  int bytes;

  private ReceiveHandler receiver;
  private SqsClient sqs;
  private byte[] event;
  private byte[] body;
  private String text;
  private String signature;
  private SecretKeySpec key;

  @Setup
  public void prepare() throws IOException {
    receiver = ReceiveHandler.rehearsing(environment());
    sqs = AwsClients.rehearsing("eu-central-1").sqs();
    text = order();
    body = text.getBytes(UTF_8);
    var secret = MadeUpAws.secret("order-bridge/local/source/commerce-layer/orders.cancel");
    key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    event = event(secret);
  }

  /** What the function does between API Gateway's event and its answer. */
  @Benchmark
  public byte[] receiver() throws IOException {
    var output = new ByteArrayOutputStream();
    receiver.handle(new ByteArrayInputStream(event), output);
    return output.toByteArray();
  }

  /** No JSON at all: the body goes on as it came. */
  @Benchmark
  public Object floor() throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    if (!Base64.getEncoder().encodeToString(mac.doFinal(body)).equals(signature)) {
      throw new IllegalStateException("signed otherwise");
    }
    return sqs.sendMessage(it -> it.queueUrl(QUEUE).messageBody(text).messageGroupId("g"));
  }

  /** The floor, and the JSON that has to be read and written: the event, the body, the message. */
  @Benchmark
  public Object floorWithJson() throws GeneralSecurityException {
    var request = ((com.orderbridge.core.json.Parsed.Tree) Json.read(event)).node();
    var bytes = request.path("body").asText().getBytes(UTF_8);
    var order = ((com.orderbridge.core.json.Parsed.Tree) Json.read(bytes)).node();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    if (!Base64.getEncoder().encodeToString(mac.doFinal(bytes)).equals(signature)) {
      throw new IllegalStateException("signed otherwise");
    }
    var message = com.orderbridge.core.json.AsciiJson.write(order);
    return sqs.sendMessage(it -> it.queueUrl(QUEUE).messageBody(message).messageGroupId("g"));
  }

  private byte[] event(String secret) {
    var json = JsonNodeFactory.instance.objectNode().put("version", "2.0");
    json.put("rawPath", "/order/notifications").put("isBase64Encoded", false);
    var headers = json.putObject("headers").put("content-type", "application/vnd.api+json");
    new WebhookSigner(SignatureSchemes.COMMERCE_LAYER, List.of(SigningSecret.of("s", secret)))
        .sign(body, Instant.now())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    signature = headers.path("x-commercelayer-signature").asText();
    json.putObject("requestContext").putObject("http").put("method", "POST");
    return Json.write(json.put("body", text)).getBytes(UTF_8);
  }

  /** An order with as many lines as make it that long. */
  private String order() {
    var document = JsonNodeFactory.instance.objectNode();
    var order = document.putObject("data").put("id", "wBXVhZOmXO").put("type", "orders");
    order.putObject("attributes").put("number", "28030653").put("currency_code", "EUR");
    var lines = document.putArray("included");
    while (Json.write(document).length() < bytes - 200) {
      var line = lines.addObject().put("id", "vGeZtoQMAn").put("type", "line_items");
      var attributes = line.putObject("attributes").put("sku_code", "EMUG12OZ");
      attributes.put("quantity", 2).put("unit_amount_cents", 1500).put("tax_rate", 0.23);
      attributes.put("name", "Enamel Mug, 12 oz").put("currency_code", "EUR");
    }
    return Json.write(document);
  }

  private static Map<String, String> environment() throws IOException {
    var repository = Path.of(System.getProperty("bench.repository", "."));
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
