package com.orderbridge.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Packed;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A proven body that could not be read, as the queue {@code reread} carries it: whole. */
record ParkedBody(String source, ProvenBody body) {
  Utf8Text write() {
    var json = JsonNodeFactory.instance.objectNode().put("source", source);
    body.topic().ifPresent(it -> json.put("topic", it));
    json.put("provenAt", body.provenAt().toString());
    json.put("gzip", Base64.getEncoder().encodeToString(gzip(body.bytes())));
    return Utf8Json.text(json);
  }

  /** Empty if the text is nothing that {@link #write} could have written. */
  static Optional<ParkedBody> read(String text) {
    try {
      return Json.read(text) instanceof Parsed.Tree(var json) && json.isObject()
          ? Optional.of(new ParkedBody(json.path("source").asText(), body(json)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ProvenBody body(JsonNode json) throws IOException {
    var topic = Optional.of(json.path("topic").asText()).filter(it -> !it.isEmpty());
    var bytes =
        Packed.unpack(json.path("gzip").asText())
            .orElseThrow(() -> new IOException("it is not whole, or too large"));
    return new ProvenBody(bytes, topic, Instant.parse(json.path("provenAt").asText()));
  }

  private static byte[] gzip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
