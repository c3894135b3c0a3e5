package com.orderbridge.packaged;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.WebhookSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * What Lambda is handed, with every field that AWS's published samples have, and values of our own.
 * Samples: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs"
 * (payload format 2.0); Lambda developer guide, "Using Lambda with Amazon SQS"; and the files
 * {@code apigw_http_event.json} and {@code sqs_event.json} of AWS's {@code aws-lambda-java-libs}.
 */
final class AwsSamples {
  private AwsSamples() {}

  static ObjectNode httpApi() {
    return read("http-api.json");
  }

  static ObjectNode sqs() {
    return read("sqs.json");
  }

  private static ObjectNode read(String file) {
    try (var text = AwsSamples.class.getResourceAsStream("/aws/" + file)) {
      return text != null && Json.read(text.readAllBytes()) instanceof Parsed.Tree(ObjectNode json)
          ? json
          : fail(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode fail(String file) {
    throw new IllegalStateException("no sample " + file);
  }

  /** A request of the source {@code zephyrcart}, signed now. */
  static ObjectNode request(String body, String secret) {
    var request = httpApi().put("body", body);
    var headers = request.withObjectProperty("headers").put("content-type", "application/json");
    signature(body, secret)
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return request;
  }

  /** The headers as the sender writes them. */
  static Map<String, String> signature(String body, String secret) {
    var secrets = List.of(SigningSecret.of("sender", secret));
    return new WebhookSigner(SignatureSchemes.ZEPHYRCART, secrets)
        .sign(body.getBytes(StandardCharsets.UTF_8), Instant.now());
  }

  /** The batch that the event source mapping makes of these messages. */
  static ObjectNode batch(List<Message> messages, String queueArn) {
    var batch = sqs();
    var records = batch.withArrayProperty("Records");
    var sample = (ObjectNode) records.remove(0);
    messages.forEach(it -> records.add(record(sample.deepCopy(), it, queueArn)));
    return batch;
  }

  private static ObjectNode record(ObjectNode record, Message message, String queueArn) {
    record.put("messageId", message.messageId()).put("receiptHandle", message.receiptHandle());
    record.put("body", message.body()).put("md5OfBody", message.md5OfBody());
    record.put("eventSourceARN", queueArn);
    var attributes = record.withObjectProperty("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    return record;
  }
}
