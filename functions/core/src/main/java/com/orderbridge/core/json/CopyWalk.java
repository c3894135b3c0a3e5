package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One walk of a {@link JsonCopy} through one document. What the parser passes is well-formed. */
final class CopyWalk {
  private final byte[] utf8;
  private final JsonCopy.Filter filter;
  private final JsonParser parser;
  private final Map<String, JsonNode> picked = new HashMap<>();
  private final CutText copy;
  private final OwnNames names = new OwnNames();

  CopyWalk(byte[] utf8, CutText copy, JsonCopy.Filter filter, JsonParser parser) {
    this.utf8 = utf8;
    this.copy = copy;
    this.filter = filter;
    this.parser = parser;
  }

  /** What was kept; of the whole document, once the walk is over. */
  Copied.Copy copy() {
    return new Copied.Copy(copy.whole(), picked);
  }

  void value(@Nullable Wanted here) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(here);
      case START_ARRAY -> array();
      case VALUE_STRING -> text(here);
      case VALUE_NUMBER_FLOAT -> picked(here, JsonTree.value(parser, JsonNodeFactory.instance));
      default -> scalar(here);
    }
  }

  private void object(@Nullable Wanted here) throws IOException {
    var fields = copy.new Fields();
    names.begin();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var begin = begin();
      var name = parser.currentName();
      if (!names.isNew(name)) {
        throw new JsonParseException(parser, "a key occurs twice");
      }
      parser.nextToken();
      if (filter.drops(name) || dropsText()) {
        parser.skipChildren();
        fields.leaveOut(begin);
      } else {
        fields.keep(begin);
        copy.text(begin, name);
        value(Wanted.of(here, name));
      }
    }
    fields.end(begin());
    names.end();
  }

  private boolean dropsText() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return false;
    }
    var from = begin() + 1;
    var to = plainEnd(from);
    if (to >= 0) {
      return filter.dropsText(utf8, from, to);
    }
    var text = parser.getText().getBytes(StandardCharsets.UTF_8);
    return filter.dropsText(text, 0, text.length);
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

  private void array() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(null);
    }
  }

  private void text(@Nullable Wanted here) throws IOException {
    if (!copy.isAscii()) {
      copy.text(begin(), parser.getText());
    }
    scalar(here);
  }

  private void scalar(@Nullable Wanted here) throws IOException {
    if (Wanted.path(here).isPresent()) {
      picked(here, JsonTree.value(parser, JsonNodeFactory.instance));
    }
  }

  private void picked(@Nullable Wanted here, JsonNode value) {
    Wanted.path(here).ifPresent(it -> picked.put(it, value));
  }

  private int begin() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }
}
