package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * An object around a text that is long, and wanted as bytes: a body, in the events of API Gateway.
 * No characters are made of it on the way.
 */
public final class Envelope {
  private static final int ABSENT = -1;

  private final ObjectNode fields;
  private final Optional<byte[]> text;

  private Envelope(ObjectNode fields, Optional<byte[]> text) {
    this.fields = fields;
    this.text = text;
  }

  /** All other fields. */
  public ObjectNode fields() {
    return fields;
  }

  /**
   * The text in UTF-8, if the object was, its owner's; empty where the field is not there, or is no
   * text.
   */
  public Optional<byte[]> text() {
    return text;
  }

  /**
   * Reads one, bounded as {@link Json} is. Total. Whether it is UTF-8 is for the reader of the text
   * to judge.
   *
   * @param name of the field with the text
   * @return empty if the bytes are no object in JSON
   */
  public static Optional<Envelope> read(byte[] utf8, String name) {
    try (var parser = Json.FACTORY.createParser(utf8)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(read(utf8, parser, name))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Envelope read(byte[] utf8, JsonParser parser, String name) throws IOException {
    var fields = JsonNodeFactory.instance.objectNode();
    var begin = ABSENT;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var field = parser.currentName();
      var isText = parser.nextToken() == JsonToken.VALUE_STRING && field.equals(name);
      if (fields.has(field) || (begin != ABSENT && field.equals(name))) {
        throw new JsonParseException(parser, "a key occurs twice");
      }
      if (isText) {
        begin = (int) parser.currentTokenLocation().getByteOffset();
      } else {
        fields.set(field, JsonTree.value(parser, JsonNodeFactory.instance));
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, Json.FOLLOWED);
    }
    return new Envelope(fields, text(utf8, begin));
  }

  /** The parser has passed it: it is well-formed. */
  private static Optional<byte[]> text(byte[] utf8, int begin) {
    return begin == ABSENT ? Optional.empty() : Optional.of(new EscapedText(utf8, begin).utf8());
  }
}
