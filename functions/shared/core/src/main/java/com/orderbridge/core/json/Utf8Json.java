package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes compact JSON in UTF-8 for queues. It escapes only what JSON or SQS demands. */
public final class Utf8Json {
  private static final int USUAL_SIZE = 1024;

  private Utf8Json() {}

  /** Returns the tree as JSON. Reading the result gives an equal tree. */
  public static Utf8Text text(JsonNode tree) {
    var bytes = new Utf8Text.Writing(USUAL_SIZE);
    try (var json = JsonTree.utf8(Json.FACTORY, bytes)) {
      JsonTree.write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.written();
  }

  /**
   * Writes an object, and as its last field a document that is JSON already.
   *
   * @param name the name of the last field
   * @param document the JSON of the last field, which is copied without being parsed
   */
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
   * Writes an object, and as its last field the text of a document: JSON within a JSON string. The
   * reader of the object undoes its escapes, so an escape could not hide a character from SQS.
   * Therefore none is added: the object must have only characters that SQS takes.
   *
   * @param name the name of the last field
   * @param document the document that becomes the text of that field
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
