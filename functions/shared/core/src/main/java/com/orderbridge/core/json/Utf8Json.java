package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Compact JSON in UTF-8, for queues: escaped only where JSON or SQS demands it. */
public final class Utf8Json {
  private static final int USUAL_SIZE = 1024;

  private Utf8Json() {}

  /** Reading the result gives an equal tree. */
  public static Utf8Text text(JsonNode tree) {
    var bytes = new Utf8Text.Writing(USUAL_SIZE);
    try (var json = JsonTree.utf8(Json.FACTORY, bytes)) {
      JsonTree.write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.written();
  }

  /** An object, and as its last field a document that is written already. */
  public static Utf8Text with(ObjectNode object, String name, Utf8Text document) {
    var bytes = new Utf8Text.Writing(USUAL_SIZE + document.size());
    try (var json = begun(object, name, bytes)) {
      json.writeRawValue("");
      json.flush();
      bytes.appendClean(document);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.written();
  }

  /**
   * An object, and as its last field the text of a document: JSON within a string of JSON. Whoever
   * reads the object undoes its escapes, so that none keeps a character of the object from SQS.
   */
  public static Utf8Text withText(ObjectNode object, String name, Utf8Text document) {
    var bytes = new Utf8Text.Writing(USUAL_SIZE + document.size() * 3 / 2);
    try (var json = begun(object, name, bytes)) {
      document.writeAsString(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.asItIs();
  }

  private static JsonGenerator begun(ObjectNode object, String name, OutputStream into)
      throws IOException {
    var json = JsonTree.utf8(Json.FACTORY, into);
    json.writeStartObject();
    JsonTree.writeFields(object, json);
    json.writeFieldName(name);
    return json;
  }
}
