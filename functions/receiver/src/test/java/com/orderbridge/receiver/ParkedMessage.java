package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** A message of the queue {@code reread}, in the form that its bodies have always had. */
final class ParkedMessage {
  private ParkedMessage() {}

  static String of(String source, String body, Instant provenAt) {
    var json = JsonNodeFactory.instance.objectNode().put("source", source).put("reason", "");
    json.put("provenAt", provenAt.toString());
    return Json.write(json.put("gzip", Base64.getEncoder().encodeToString(gzip(body))));
  }

  private static byte[] gzip(String body) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(body.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
