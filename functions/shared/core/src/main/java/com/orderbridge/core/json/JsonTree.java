package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes trees as JSON. */
final class JsonTree {
  private JsonTree() {}

  static String write(JsonNode tree, JsonFactory factory) {
    var text = new StringWriter();
    try (var json = factory.createGenerator(text)) {
      write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static void write(JsonNode tree, JsonGenerator json) throws IOException {
    switch (tree.getNodeType()) {
      case OBJECT -> writeObject(tree, json);
      case ARRAY -> writeArray(tree, json);
      case STRING -> json.writeString(tree.textValue());
      case BOOLEAN -> json.writeBoolean(tree.booleanValue());
      case NUMBER -> writeNumber(tree, json);
      case POJO -> writeUnread(tree, json);
      default -> json.writeNull();
    }
  }

  private static void writeUnread(JsonNode tree, JsonGenerator json) throws IOException {
    var number = UnreadNumber.of(tree).orElseThrow(() -> new IOException("no node of ours"));
    json.writeNumber(number.text());
  }

  private static void writeObject(JsonNode tree, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeFields(tree, json);
    json.writeEndObject();
  }

  static void writeFields(JsonNode object, JsonGenerator json) throws IOException {
    for (var field : object.properties()) {
      json.writeFieldName(field.getKey());
      write(field.getValue(), json);
    }
  }

  private static void writeArray(JsonNode tree, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (var element : tree) {
      write(element, json);
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonNode tree, JsonGenerator json) throws IOException {
    switch (tree.numberType()) {
      case INT, LONG -> json.writeNumber(tree.longValue());
      case BIG_INTEGER -> json.writeNumber(tree.bigIntegerValue());
      default -> json.writeNumber(tree.decimalValue());
    }
  }

  /** Returns a generator whose output has no character above 0x7F. */
  static JsonGenerator ascii(JsonFactory factory, OutputStream into) throws IOException {
    return factory.createGenerator(into).enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
  }

  /**
   * Returns a generator that writes every character as it is, and half of a surrogate pair as an
   * escape.
   */
  static JsonGenerator utf8(JsonFactory factory, OutputStream into) throws IOException {
    return factory
        .createGenerator(into)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
  }
}
