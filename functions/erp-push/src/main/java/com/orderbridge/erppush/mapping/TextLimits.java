package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fits a document to the lengths of an ERP's fields. Free texts that are too long are cut, but
 * never inside a character. What would be wrong if it were cut, such as a telephone number, is left
 * out. Fields without a value are left out too.
 *
 * @param cut the free texts by field name, with their greatest length in UTF-16 units
 * @param whole the fields that are kept whole or left out, with their greatest length
 */
public record TextLimits(Map<String, Integer> cut, Map<String, Integer> whole) {
  public TextLimits {
    cut = Map.copyOf(cut);
    whole = Map.copyOf(whole);
  }

  /**
   * Changes the document in place.
   *
   * @return notes about what was cut or left out, with field and length and never its text
   */
  public List<String> fit(ObjectNode document) {
    var notes = new ArrayList<String>();
    fit(document, notes);
    return notes;
  }

  private void fit(ObjectNode object, List<String> notes) {
    for (var name : object.properties().stream().map(Map.Entry::getKey).toList()) {
      fit(object, name, object.path(name), notes);
    }
  }

  private void fit(ObjectNode object, String name, JsonNode value, List<String> notes) {
    switch (value) {
      case ObjectNode nested -> fit(nested, notes);
      case ArrayNode array -> array.forEach(it -> fitElement(it, notes));
      default -> fitValue(object, name, value, notes);
    }
  }

  private void fitElement(JsonNode element, List<String> notes) {
    if (element instanceof ObjectNode object) {
      fit(object, notes);
    }
  }

  private void fitValue(ObjectNode object, String name, JsonNode value, List<String> notes) {
    var length = value.isTextual() ? value.textValue().length() : 0;
    if (value.isNull()) {
      object.remove(name);
    } else if (length > whole.getOrDefault(name, Integer.MAX_VALUE)) {
      object.remove(name);
      notes.add("%s left out: it has %d characters".formatted(name, length));
    } else if (length > cut.getOrDefault(name, Integer.MAX_VALUE)) {
      var longest = cut.getOrDefault(name, Integer.MAX_VALUE);
      object.put(name, cut(value.textValue(), longest));
      notes.add("%s cut from %d to %d characters".formatted(name, length, longest));
    }
  }

  /**
   * Cuts a text. A character of two UTF-16 units is kept whole or left out, and so are its
   * combining marks.
   */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var characters = java.text.BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
    characters.setText(text);
    return text.substring(0, characters.preceding(longest + 1));
  }
}
