package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** Streams to trees and back. Depth is bounded by the parser's constraints. */
final class JsonTree {
  private static final int LARGEST_EXPONENT = 100;

  private JsonTree() {}

  static JsonNode value(JsonParser parser, JsonNodeFactory nodes) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, nodes);
      case START_ARRAY -> array(parser, nodes);
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NUMBER_INT -> integer(parser, nodes);
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(decimal(parser));
      default -> nodes.nullNode();
    };
  }

  /** A few characters can say a number whose digits no memory holds: 1e999999999. */
  private static BigDecimal decimal(JsonParser parser) throws IOException {
    try {
      var decimal = parser.getDecimalValue();
      if (Math.abs((long) decimal.scale()) <= LARGEST_EXPONENT) {
        return decimal;
      }
    } catch (NumberFormatException e) {
      // The exponent alone is more than an int can say.
    }
    throw new StreamConstraintsException("an exponent is too large");
  }

  /** The parser could tell a second key as well, but keeps another set of names for it. */
  private static JsonNode object(JsonParser parser, JsonNodeFactory nodes) throws IOException {
    var object = nodes.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (object.replace(name, value(parser, nodes)) != null) {
        throw new JsonParseException(parser, "a key occurs twice");
      }
    }
    return object;
  }

  private static JsonNode array(JsonParser parser, JsonNodeFactory nodes) throws IOException {
    var array = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, nodes));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser, JsonNodeFactory nodes) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      default -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

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
      default -> json.writeNull();
    }
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

  /** A generator whose output has no character above 0x7F. */
  static JsonGenerator ascii(JsonFactory factory, OutputStream into) throws IOException {
    return factory.createGenerator(into).enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
  }

  /** A generator that writes every character as it is, and half of a surrogate pair escaped. */
  static JsonGenerator utf8(JsonFactory factory, OutputStream into) throws IOException {
    return factory
        .createGenerator(into)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
  }
}
