package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;

/**
 * What Business Central's free-text fields carry; an overlong one would be refused
 * (Application_StringExceededLength). Texts are cut between characters, never inside of one, and a
 * field without a value is left out.
 */
final class Lengths {
  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("displayName", 100),
          Map.entry("description", 100),
          Map.entry("shipToName", 100),
          Map.entry("shipToContact", 100),
          Map.entry("shipToAddressLine1", 100),
          Map.entry("shipToAddressLine2", 50),
          Map.entry("shipToCity", 30),
          Map.entry("shipToState", 30),
          Map.entry("addressLine1", 100),
          Map.entry("addressLine2", 50),
          Map.entry("city", 30),
          Map.entry("state", 30));

  private Lengths() {}

  /** The same object, changed in place. */
  static ObjectNode fit(ObjectNode object) {
    for (var name : new ArrayList<>(object.properties().stream().map(Map.Entry::getKey).toList())) {
      fit(object, name, object.path(name));
    }
    return object;
  }

  private static void fit(ObjectNode object, String name, JsonNode value) {
    if (value.isNull()) {
      object.remove(name);
    } else if (value.isTextual() && LONGEST.containsKey(name)) {
      object.put(name, cut(value.textValue(), LONGEST.getOrDefault(name, Integer.MAX_VALUE)));
    } else if (value instanceof ArrayNode array) {
      array.forEach(element -> fit(element));
    }
  }

  private static void fit(JsonNode element) {
    if (element instanceof ObjectNode object) {
      fit(object);
    }
  }

  /** Lengths count UTF-16 units; a character of two of them is kept whole or left out. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
