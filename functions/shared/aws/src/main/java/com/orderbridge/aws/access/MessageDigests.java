package com.orderbridge.aws.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The digests that SQS returns for a SendMessage: MD5 of the body and of the attributes (SQS
 * developer guide, "Calculating the MD5 message digest for message attributes"). Every attribute
 * must be a String here. The SDK's client compares the digests with what it sent.
 *
 * @param body the digest of the body, in hexadecimal
 * @param attributes the digest of the attributes; empty if there are none
 */
public record MessageDigests(String body, Optional<String> attributes) {
  /** Returns the digests for the JSON input of a SendMessage. */
  public static MessageDigests of(JsonNode sendMessage) {
    var body = sendMessage.path("MessageBody").asText().getBytes(UTF_8);
    return new MessageDigests(md5(body), ofAttributes(sendMessage.path("MessageAttributes")));
  }

  private static Optional<String> ofAttributes(JsonNode attributes) {
    return attributes.isEmpty() ? Optional.empty() : Optional.of(md5(canonical(attributes)));
  }

  private static byte[] canonical(JsonNode attributes) {
    var sorted = new TreeMap<String, JsonNode>();
    attributes.properties().forEach(it -> sorted.put(it.getKey(), it.getValue()));
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var attribute : sorted.entrySet()) {
        text(out, attribute.getKey());
        text(out, attribute.getValue().path("DataType").asText());
        out.writeByte(1); // The marker of a text; 2 would mean bytes.
        text(out, attribute.getValue().path("StringValue").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
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
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
