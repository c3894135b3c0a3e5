package com.orderbridge.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Packed;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import com.orderbridge.intake.body.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A proven body that could not be read, in the form that the queue {@code reread} carries, with
 * everything that is needed to read it again. Only this package can create one: from another proof,
 * or from a message of that queue, into which nobody else may write.
 */
public final class Parked implements Proof {
  private final String source;
  private final Body body;
  private final String reason;

  /**
   * Creates a parked body.
   *
   * @param source the name of its source
   * @param body the body without what must not be stored
   * @param reason why it could not be read; quotes nothing of it
   */
  Parked(String source, Body body, String reason) {
    this.source = source;
    this.body = body;
    this.reason = reason;
  }

  /** Creates a parked body from a proof, without what must not be stored. */
  static Parked of(Proof proof, Tokens tokens, String reason) {
    return new Parked(proof.source(), proof.body().without(tokens), reason);
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Body body() {
    return body;
  }

  String reason() {
    return reason;
  }

  Utf8Text write() {
    var json = JsonNodeFactory.instance.objectNode().put("source", source);
    body.topic().ifPresent(it -> json.put("topic", it));
    body.announced().ifPresent(it -> json.put("announced", it));
    body.signed().ifPresent(it -> json.put("digest", it));
    json.put("reason", reason);
    json.put("provenAt", body.provenAt().toString());
    json.put("gzip", Base64.getEncoder().encodeToString(gzip(body.bytes())));
    return Utf8Json.text(json);
  }

  /** Reads a message; empty if {@link #write} could not have written it. */
  static Optional<Parked> read(String text) {
    try {
      return Json.read(text) instanceof Parsed.Tree(var json) && json.isObject()
          ? Optional.of(parked(json))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Parked parked(JsonNode json) throws IOException {
    return new Parked(json.path("source").asText(), body(json), json.path("reason").asText());
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field).asText()).filter(it -> !it.isEmpty());
  }

  private static Body body(JsonNode json) throws IOException {
    var bytes =
        Packed.unpack(json.path("gzip").asText())
            .orElseThrow(() -> new IOException("it is incomplete or too large"));
    return new Body(
        bytes,
        text(json, "topic"),
        text(json, "announced"),
        Instant.parse(json.path("provenAt").asText()),
        text(json, "digest"));
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
