package com.orderbridge.core.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compact JSON of ASCII characters only, for queues: its length is its size in bytes. */
public final class AsciiJson {
  private static final int USUAL_SIZE = 16 * 1024;

  private AsciiJson() {}

  /** Reading the result gives an equal tree. */
  public static String write(JsonNode tree) {
    return stream(tree).toString(ISO_8859_1);
  }

  /** The same in bytes. */
  public static byte[] bytes(JsonNode tree) {
    return stream(tree).toByteArray();
  }

  private static ByteArrayOutputStream stream(JsonNode tree) {
    var bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (var json = JsonTree.ascii(Json.FACTORY, bytes)) {
      JsonTree.write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
