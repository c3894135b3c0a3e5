package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An object around a text that is long, and wanted as bytes: a body, in the events of API Gateway.
 * No characters are made of it on the way.
 */
public final class Envelope {
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
   * @param utf8 overwritten: a long text needs no second place while it is read
   * @param name of the field with the text
   * @return empty if the bytes are no object in JSON
   */
  public static Optional<Envelope> read(byte[] utf8, String name) {
    try {
      return Optional.of(new Reading(utf8, name).envelope());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The parser reads what is around the text; it would have to pass the text, which takes long. */
  private static final class Reading {
    /** What the parser is told in place of the object up to the text, than which it is shorter. */
    private static final byte[] OPENED = "{\"\":0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] utf8;
    private final String name;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private Optional<byte[]> text = Optional.empty();

    private Reading(byte[] utf8, String name) {
      this.utf8 = utf8;
      this.name = name;
    }

    private Envelope envelope() throws IOException {
      try (var parser = Json.FACTORY.createParser(utf8)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw new JsonParseException(parser, "it is no object");
        }
        readFields(parser);
      }
      return new Envelope(fields, text);
    }

    private void readFields(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var field = parser.currentName();
        if (fields.has(field) || (text.isPresent() && field.equals(name))) {
          throw new JsonParseException(parser, "a key occurs twice");
        }
        if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals(name)) {
          readText((int) parser.currentTokenLocation().getByteOffset());
          return;
        }
        fields.set(field, JsonTree.value(parser, JsonNodeFactory.instance));
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, Json.FOLLOWED);
      }
    }

    private void readText(int quote) throws IOException {
      var string = new EscapedText(utf8, quote);
      text = Optional.of(string.utf8());
      readBehind(string.behind());
    }

    private void readBehind(int textEnd) throws IOException {
      var begin = textEnd - OPENED.length;
      System.arraycopy(OPENED, 0, utf8, begin, OPENED.length);
      try (var parser = Json.FACTORY.createParser(utf8, begin, utf8.length - begin)) {
        parser.nextToken();
        parser.nextToken();
        parser.nextToken();
        readFields(parser);
      }
    }
  }
}
