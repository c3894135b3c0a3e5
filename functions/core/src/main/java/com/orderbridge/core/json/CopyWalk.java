package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
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
  private final int mark;
  private final ParserBase parser;
  private final Map<String, JsonNode> picked = new HashMap<>();
  private final CutText copy;
  private final OwnNames names;

  CopyWalk(byte[] utf8, CutText copy, JsonCopy.Filter filter, ParserBase parser) {
    this.utf8 = utf8;
    this.copy = copy;
    this.filter = filter;
    this.mark = filter.mark();
    this.names = new OwnNames(filter);
    this.parser = parser;
  }

  /** What was kept; of the whole document, once the walk is over. */
  Copied.Copy copy() {
    return new Copied.Copy(copy.whole(), picked);
  }

  void value(@Nullable Wanted here) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(here);
      case START_ARRAY -> array(here);
      case VALUE_NUMBER_FLOAT -> fraction(here);
      default -> scalar(here);
    }
  }

  private void object(@Nullable Wanted here) throws IOException {
    picked(here, JsonNodeFactory.instance.objectNode());
    var fields = copy.new Parts();
    var own = names.begin();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var text = parser.currentName();
      var name = own.next(text);
      if (name == null) {
        throw new JsonParseException(parser, "a key occurs twice");
      }
      parser.nextToken();
      var value = begin();
      if (name.isDropped() || (mayDropText() && dropsText(value))) {
        parser.skipChildren();
        fields.leaveOut(copy.nameOf(value));
      } else {
        fields.keep(fields.isLeavingOut() ? copy.nameOf(value) : 0);
        value(Wanted.of(here, text));
      }
    }
    if (fields.isLeavingOut()) {
      fields.goOn(begin());
    }
    names.end();
  }

  private boolean mayDropText() {
    return mark >= 0 && parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /** A text that begins with a quote. */
  private boolean dropsText(int quote) throws IOException {
    var from = quote + 1;
    var marked = false;
    for (int i = from; i < utf8.length && utf8[i] >= ' ' && utf8[i] != '\\'; i++) {
      if (utf8[i] == '"') {
        return marked && filter.dropsText(utf8, from, i);
      }
      marked |= utf8[i] == mark;
    }
    return dropsRead();
  }

  /** A text with escapes in it, with other characters than those of ASCII, or without an end. */
  private boolean dropsRead() throws IOException {
    var text = parser.getText().getBytes(StandardCharsets.UTF_8);
    return filter.dropsText(text, 0, text.length);
  }

  private void array(@Nullable Wanted here) throws IOException {
    picked(here, JsonNodeFactory.instance.arrayNode());
    var elements = copy.new Parts();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (mayDropText() && dropsText(begin())) {
        elements.leaveOut(begin());
      } else {
        elements.keep(elements.isLeavingOut() ? begin() : 0);
        value(null);
      }
    }
    if (elements.isLeavingOut()) {
      elements.goOn(begin());
    }
  }

  /** Reading one is dear, and what it is too large for is an exponent: its digits are counted. */
  private void fraction(@Nullable Wanted here) throws IOException {
    if (here != null || hasExponent(begin())) {
      picked(here, JsonTree.value(parser, JsonNodeFactory.instance));
    }
  }

  private boolean hasExponent(int number) {
    for (int i = number; i < utf8.length && isOfNumber(utf8[i]); i++) {
      if (utf8[i] == 'e' || utf8[i] == 'E') {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfNumber(byte character) {
    return character > ' ' && character != ',' && character != '}' && character != ']';
  }

  private void scalar(@Nullable Wanted here) throws IOException {
    if (here != null) {
      picked(here, JsonTree.value(parser, JsonNodeFactory.instance));
    }
  }

  private void picked(@Nullable Wanted here, JsonNode value) {
    Wanted.path(here).ifPresent(it -> picked.put(it, value));
  }

  /** Of what the parser is at, which is no name. A location would be an object for each. */
  private int begin() {
    return (int) parser.getTokenCharacterOffset() - 1;
  }
}
