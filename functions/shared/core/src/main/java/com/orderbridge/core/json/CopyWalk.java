package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The walk of a {@link JsonCopy} through one document. The parser refuses what is not JSON. */
final class CopyWalk {
  private final JsonParser parser;
  private final CutText copy;
  private final JudgedNames names;
  private final Map<String, JsonNode> picked = new HashMap<>();

  /** Judges the texts at the current place. It comes from the nearest name above. */
  private JsonCopy.Filter texts;

  /** Whether the walk is below a name that the filter suspects. */
  private boolean isSuspect;

  CopyWalk(JsonParser parser, CutText copy, JudgedNames names) {
    this.parser = parser;
    this.copy = copy;
    this.names = names;
    this.texts = names.filter();
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
    var fields = copy.new Members(true);
    String label = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var text = parser.currentName();
      var name = names.of(text);
      parser.nextToken();
      if (name.isLabel() && parser.currentToken() == JsonToken.VALUE_STRING) {
        label = parser.getText();
      }
      var isDropped = name.isDropped() || isDroppedByLabel(name, label);
      field(name, isDropped, fields, Wanted.of(here, text));
    }
    end(fields);
  }

  /**
   * Tells whether the label in front of the value is one whose value the filter drops: {@code
   * {"name": …, "value": …}}.
   */
  private boolean isDroppedByLabel(JudgedNames.Name name, @Nullable String label) {
    return label != null && name.isLabelled() && name.texts().dropsNamed(label);
  }

  private void field(
      JudgedNames.Name name, boolean isDropped, CutText.Members fields, @Nullable Wanted here)
      throws IOException {
    var outerTexts = texts;
    var wasSuspect = isSuspect;
    texts = name.texts();
    isSuspect |= name.isSuspect();
    part(isDropped ? TextDecision.DROPPED : judged(), fields, here);
    texts = outerTexts;
    isSuspect = wasSuspect;
  }

  private void part(TextDecision judged, CutText.Members parts, @Nullable Wanted here)
      throws IOException {
    if (judged instanceof TextDecision.Dropped) {
      parts.leaveOut(begin());
      parser.skipChildren();
    } else {
      if (parts.isLeavingOut()) {
        parts.keepAgain(begin());
      }
      parts.keep();
      kept(judged, here);
    }
  }

  private void end(CutText.Members parts) {
    if (parts.isLeavingOut()) {
      parts.end(begin());
    }
  }

  private void array(@Nullable Wanted here) throws IOException {
    if (here != null) {
      pick(here, JsonNodeFactory.instance.arrayNode());
    }
    var elements = copy.new Members(false);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      part(judged(), elements, null);
    }
    end(elements);
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
