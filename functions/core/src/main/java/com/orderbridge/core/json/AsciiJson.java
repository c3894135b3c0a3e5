package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compact JSON of ASCII characters only, for queues: its length is its size in bytes. */
public final class AsciiJson {
  private static final int USUAL_SIZE = 1024;

  private AsciiJson() {}

  /** Reading the result gives an equal tree. */
  public static String write(JsonNode tree) {
    return text(tree).text();
  }

  /** The same in bytes. */
  public static byte[] bytes(JsonNode tree) {
    return written(tree).toByteArray();
  }

  /** The same as a document that another can be made of. */
  public static AsciiText text(JsonNode tree) {
    return written(tree).written();
  }

  /** An object, and as its last field a document that is written already. */
  public static AsciiText with(ObjectNode object, String name, AsciiText document) {
    return with(object, name, document, false);
  }

  /** An object, and as its last field the text of a document: JSON within a string of JSON. */
  public static AsciiText withText(ObjectNode object, String name, AsciiText document) {
    return with(object, name, document, true);
  }

  private static AsciiText with(ObjectNode object, String name, AsciiText last, boolean asString) {
    var bytes = new AsciiText.Writing(USUAL_SIZE + last.size() * (asString ? 3 : 2) / 2);
    try (var json = JsonTree.ascii(Json.FACTORY, bytes)) {
      json.writeStartObject();
      JsonTree.writeFields(object, json);
      json.writeFieldName(name);
      if (asString) {
        last.writeAsString(json);
      } else {
        json.writeRawValue("");
        json.flush();
        last.appendTo(bytes);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.written();
  }

  private static AsciiText.Writing written(JsonNode tree) {
    var bytes = new AsciiText.Writing(USUAL_SIZE);
    try (var json = JsonTree.ascii(Json.FACTORY, bytes)) {
      JsonTree.write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
