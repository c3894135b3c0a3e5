package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One walk of a {@link JsonCopy} through one document. */
final class CopyWalk {
  private final byte[] utf8;
  private final JsonCopy.Filter filter;
  private final JsonParser parser;
  private final JsonGenerator json;
  private final Map<String, JsonNode> picked;

  CopyWalk(
      byte[] utf8,
      JsonCopy.Filter filter,
      JsonParser parser,
      JsonGenerator json,
      Map<String, JsonNode> picked) {
    this.utf8 = utf8;
    this.filter = filter;
    this.parser = parser;
    this.json = json;
    this.picked = picked;
  }

  void value(@Nullable Wanted here) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(here);
      case START_ARRAY -> array();
      case VALUE_STRING -> text(textBegin(), plainEnd(textBegin()), here);
      case VALUE_NUMBER_INT -> integer(here);
      default -> scalar(here);
    }
  }

  private void object(@Nullable Wanted here) throws IOException {
    json.writeStartObject();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (filter.drops(name)) {
        parser.skipChildren();
      } else if (token == JsonToken.VALUE_STRING) {
        textField(name, Wanted.of(here, name));
      } else {
        json.writeFieldName(name);
        value(Wanted.of(here, name));
      }
    }
    json.writeEndObject();
  }

  private void textField(String name, @Nullable Wanted here) throws IOException {
    var from = textBegin();
    var to = plainEnd(from);
    if (!dropsText(from, to)) {
      json.writeFieldName(name);
      text(from, to, here);
    }
  }

  private boolean dropsText(int from, int to) throws IOException {
    if (to >= 0) {
      return filter.dropsText(utf8, from, to);
    }
    var text = parser.getText().getBytes(StandardCharsets.UTF_8);
    return filter.dropsText(text, 0, text.length);
  }

  private void array() throws IOException {
    json.writeStartArray();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(null);
    }
    json.writeEndArray();
  }

  /** A text of plain characters is copied as it stands there; the parser has yet to pass it. */
  private void text(int from, int to, @Nullable Wanted here) throws IOException {
    if (to < 0 || Wanted.path(here).isPresent()) {
      scalar(here);
    } else {
      json.writeRawUTF8String(utf8, from, to - from);
    }
  }

  private int textBegin() {
    return (int) parser.currentTokenLocation().getByteOffset() + 1;
  }

  /** Where a text of ASCII without escapes ends; negative if it is none. */
  private int plainEnd(int from) {
    for (int i = from; i < utf8.length; i++) {
      var character = utf8[i];
      if (character == '"') {
        return i;
      }
      if (character == '\\' || character < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private void integer(@Nullable Wanted here) throws IOException {
    if (Wanted.path(here).isPresent()) {
      scalar(here);
    } else {
      json.writeNumber(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }
  }

  private void scalar(@Nullable Wanted here) throws IOException {
    var value = JsonTree.value(parser, JsonNodeFactory.instance);
    Wanted.path(here).ifPresent(it -> picked.put(it, value));
    JsonTree.write(value, json);
  }
}
