package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Compact JSON of ASCII characters only, for queues: its length is its size in bytes. */
public final class AsciiJson {
  private AsciiJson() {}

  /** Reading the result gives an equal tree. */
  public static String write(JsonNode tree) {
    var text = new StringWriter();
    try (var json = JsonTree.ascii(Json.FACTORY, text)) {
      JsonTree.write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
