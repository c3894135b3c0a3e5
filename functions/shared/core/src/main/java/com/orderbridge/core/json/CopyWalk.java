package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One walk of a {@link JsonCopy} through one document. What the parser passes is well-formed. */
final class CopyWalk {
  private final byte[] utf8;
  private final JsonCopy.Filter filter;
  private final boolean judgesTexts;
  private final TextMarks.Look look;
  private final ParserBase parser;
  private final Map<String, JsonNode> picked = new HashMap<>();
  private final CutText copy;
  private final OwnNames names;

  /** Whether the walk is below a name that the filter suspects. */
  private boolean isSuspect;

  /** Whose value the texts here are; null outside any object. */
  private OwnNames.@Nullable Name named;

  CopyWalk(byte[] utf8, CutText copy, JsonCopy.Filter filter, TextMarks marks, ParserBase parser) {
    this.utf8 = utf8;
    this.copy = copy;
    this.filter = filter;
    this.judgesTexts = marks.any();
    this.look = marks.new Look(utf8);
    this.names = new OwnNames(filter);
    this.parser = parser;
  }

  /** What was kept; of the whole document, once the walk is over. */
  Copied.Copy copy() {
    return new Copied.Copy(copy.whole(), picked);
  }

  /** The document may be a text alone, which has no field to be left out with. */
  void document(Wanted wanted) throws IOException {
    switch (judged()) {
      case TextDecision.Kept _ -> value(wanted);
      case TextDecision.Dropped _ -> replace("");
      case TextDecision.Replaced(var text) -> replace(text);
    }
  }

  private void value(@Nullable Wanted here) throws IOException {
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
      if (name.isNaming() && parser.currentToken() == JsonToken.VALUE_STRING) {
        own.naming(begin());
      }
      var isDropped = name.isDropped() || isDroppedByText(own.naming(name));
      field(name, isDropped, fields, Wanted.of(here, text));
    }
    if (fields.isLeavingOut()) {
      fields.goOn(begin());
    }
    names.end();
  }

  /** The text is read a second time, since few objects have one and what it names. */
  private boolean isDroppedByText(int naming) {
    return naming >= 0
        && Json.read(Arrays.copyOfRange(utf8, naming, copy.endOfText(naming)))
            instanceof Parsed.Tree(var name)
        && texts().dropsNamed(name.asText());
  }

  private void field(
      OwnNames.Name name, boolean isDropped, CutText.Parts fields, @Nullable Wanted here)
      throws IOException {
    var value = begin();
    var wasSuspect = isSuspect;
    var outer = named;
    isSuspect |= name.isSuspect();
    named = name;
    var judged = isDropped ? TextDecision.DROPPED : judged();
    if (judged instanceof TextDecision.Dropped) {
      parser.skipChildren();
      fields.leaveOut(copy.nameOf(value));
    } else {
      fields.keep(fields.isLeavingOut() ? copy.nameOf(value) : 0);
      kept(judged, here);
    }
    isSuspect = wasSuspect;
    named = outer;
  }

  private void kept(TextDecision judged, @Nullable Wanted here) throws IOException {
    value(here);
    if (judged instanceof TextDecision.Replaced(var text)) {
      replace(text);
    }
  }

  /** The text that the parser is at. */
  private void replace(String text) {
    var quote = begin();
    copy.replace(quote, copy.endOfText(quote), AsciiJson.bytes(TextNode.valueOf(text)));
  }

  private JsonCopy.Filter texts() {
    return named == null ? filter : named.texts();
  }

  private TextDecision judged() throws IOException {
    var token = parser.currentToken();
    if (isSuspect && token.isScalarValue() && texts().dropsValue(parser.getText())) {
      return TextDecision.DROPPED;
    }
    return judgesTexts && token == JsonToken.VALUE_STRING
        ? judgedText(begin() + 1)
        : TextDecision.KEPT;
  }

  private TextDecision judgedText(int from) throws IOException {
    if (!look.isPlain(from)) {
      return judgedRead();
    }
    return look.isMarked() ? texts().text(utf8, from, look.end()) : TextDecision.KEPT;
  }

  /** A text with escapes in it, or without an end. */
  private TextDecision judgedRead() throws IOException {
    var text = parser.getText().getBytes(StandardCharsets.UTF_8);
    return texts().text(text, 0, text.length);
  }

  private void array(@Nullable Wanted here) throws IOException {
    picked(here, JsonNodeFactory.instance.arrayNode());
    var elements = copy.new Parts();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var judged = judged();
      if (judged instanceof TextDecision.Dropped) {
        elements.leaveOut(begin());
      } else {
        elements.keep(elements.isLeavingOut() ? begin() : 0);
        kept(judged, null);
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

  /** The position of the value that the parser is at. A location would be an object for each. */
  private int begin() {
    return (int) parser.getTokenCharacterOffset() - 1;
  }
}
