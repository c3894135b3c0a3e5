package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The walk of a {@link JsonCopy} through one document. The parser refuses what is not JSON. */
final class CopyWalk {
  /**
   * The name of a field, and what the filter says about it. It is kept, so that the filter is asked
   * only once for each name.
   *
   * @param isLabel whether the text of such a field may name the value beside it
   * @param isLabelled whether such a field may be named by the text beside it
   */
  private record Name(
      boolean isDropped,
      boolean isSuspect,
      JsonCopy.Filter texts,
      boolean isLabel,
      boolean isLabelled) {}

  private final JsonParser parser;
  private final CutText copy;
  private final JsonCopy.Filter filter;
  private final Map<String, Name> names = new HashMap<>();

  /**
   * One object for all fields. Writing {@code this::name} at each field would create one per field.
   */
  private final Function<String, Name> naming = this::name;

  private final Map<String, JsonNode> picked = new HashMap<>();

  /** Judges the texts at the current place. It comes from the nearest name above. */
  private JsonCopy.Filter texts;

  /** Whether the walk is below a name that the filter suspects. */
  private boolean isSuspect;

  CopyWalk(JsonParser parser, CutText copy, JsonCopy.Filter filter) {
    this.parser = parser;
    this.copy = copy;
    this.filter = filter;
    this.texts = filter;
  }

  /** Returns the copy of the whole document. Call it when the walk is over. */
  Copied.Copy copy() {
    return new Copied.Copy(copy.whole(), copy.isCut(), picked);
  }

  /**
   * Walks through the document. A document that is nothing but a text has no field that could be
   * left out. If the filter drops it, an empty text takes its place.
   */
  void document(Wanted wanted) throws IOException {
    switch (judged()) {
      case TextDecision.Dropped _ -> replace("");
      case TextDecision other -> kept(other, wanted);
    }
  }

  private void kept(TextDecision judged, @Nullable Wanted here) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(here);
      case START_ARRAY -> array(here);
      default -> scalar(here);
    }
    if (judged instanceof TextDecision.Replaced(var text)) {
      replace(text);
    }
  }

  private void object(@Nullable Wanted here) throws IOException {
    if (here != null) {
      pick(here, JsonNodeFactory.instance.objectNode());
    }
    var fields = copy.new Parts();
    String label = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var begin = begin();
      var text = parser.currentName();
      var name = names.computeIfAbsent(text, naming);
      parser.nextToken();
      if (name.isLabel() && parser.currentToken() == JsonToken.VALUE_STRING) {
        label = parser.getText();
      }
      var isDropped = name.isDropped() || isDroppedByLabel(name, label);
      field(name, isDropped, fields, begin, Wanted.of(here, text));
    }
    fields.end(begin());
  }

  private Name name(String text) {
    var isLabel = text.equals("name") || text.equals("key");
    var texts = filter.of(text);
    return new Name(
        filter.drops(text), filter.suspects(text), texts, isLabel, text.equals("value"));
  }

  /**
   * Tells whether the label in front of the value is one whose value the filter drops: {@code
   * {"name": …, "value": …}}.
   */
  private boolean isDroppedByLabel(Name name, @Nullable String label) {
    return label != null && name.isLabelled() && name.texts().dropsNamed(label);
  }

  private void field(
      Name name, boolean isDropped, CutText.Parts fields, int begin, @Nullable Wanted here)
      throws IOException {
    var outerTexts = texts;
    var wasSuspect = isSuspect;
    texts = name.texts();
    isSuspect |= name.isSuspect();
    part(isDropped ? TextDecision.DROPPED : judged(), fields, begin, here);
    texts = outerTexts;
    isSuspect = wasSuspect;
  }

  private void part(TextDecision judged, CutText.Parts parts, int begin, @Nullable Wanted here)
      throws IOException {
    if (judged instanceof TextDecision.Dropped) {
      parser.skipChildren();
      parts.leaveOut(begin);
    } else {
      parts.keep(begin);
      kept(judged, here);
    }
  }

  private void array(@Nullable Wanted here) throws IOException {
    if (here != null) {
      pick(here, JsonNodeFactory.instance.arrayNode());
    }
    var elements = copy.new Parts();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      part(judged(), elements, begin(), null);
    }
    elements.end(begin());
  }

  private TextDecision judged() throws IOException {
    var token = parser.currentToken();
    if (isSuspect && token.isScalarValue() && texts.dropsValue(parser.getText())) {
      return TextDecision.DROPPED;
    }
    return token == JsonToken.VALUE_STRING ? texts.text(parser.getText()) : TextDecision.KEPT;
  }

  /** Replaces the text that the parser has just read by another one. */
  private void replace(String text) {
    var end = (int) parser.currentLocation().getByteOffset();
    copy.replace(begin(), end, AsciiJson.bytes(TextNode.valueOf(text)));
  }

  private void scalar(@Nullable Wanted here) throws IOException {
    if (here != null) {
      pick(here, new TreeReader(parser, true).value());
    }
  }

  private void pick(Wanted here, JsonNode value) {
    Wanted.path(here).ifPresent(it -> picked.put(it, value));
  }

  /** Returns the byte offset of the name or value that the parser is at. */
  private int begin() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }
}
