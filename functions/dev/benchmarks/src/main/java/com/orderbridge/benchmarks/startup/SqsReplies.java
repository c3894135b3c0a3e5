package com.orderbridge.benchmarks.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** SendMessage as SQS answers it, with the digests that the SDK's client checks. */
final class SqsReplies {
  private SqsReplies() {}

  static StandIn.Reply answer(StandIn.Asked asked) throws IOException {
    if (!asked.operation().equals("SendMessage")
        || !(Json.read(asked.body()) instanceof Parsed.Tree(var request))) {
      return new StandIn.Reply(asked.operation().isEmpty() ? 404 : 200, "{}");
    }
    var reply = JsonNodeFactory.instance.objectNode().put("MessageId", "m");
    reply.put("MD5OfMessageBody", md5(request.path("MessageBody").asText().getBytes(UTF_8)));
    if (!request.path("MessageAttributes").isEmpty()) {
      reply.put("MD5OfMessageAttributes", md5(canonical(request.path("MessageAttributes"))));
    }
    return new StandIn.Reply(200, Json.write(reply));
  }

  /** SQS developer guide, "Calculating the MD5 message digest for message attributes". */
  private static byte[] canonical(JsonNode attributes) throws IOException {
    var sorted = new TreeMap<String, JsonNode>();
    attributes.properties().forEach(it -> sorted.put(it.getKey(), it.getValue()));
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var attribute : sorted.entrySet()) {
        text(out, attribute.getKey());
        text(out, attribute.getValue().path("DataType").asText());
        out.writeByte(1);
        text(out, attribute.getValue().path("StringValue").asText());
      }
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
