package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A live system's answer, and the form of any: names in their order, and what a value looks like.
 */
record Recording(JsonNode json) {
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "guid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
          "time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"),
          "time with a blank", Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ"),
          "etag", Pattern.compile("W/\"[A-Za-z0-9+/=]+\""),
          "address", Pattern.compile("https?://\\S+"),
          "escaped option", Pattern.compile("\\w*_x[0-9A-F]{4}_\\w*"));

  static Recording of(String name) {
    return new Recording(Json.resource(Recording.class, "recordings/" + name + ".json"));
  }

  JsonNode body() {
    return json.path("body");
  }

  String header(String name) {
    return json.path("headers").path(name).asText();
  }

  List<String> form() {
    return form(body());
  }

  static List<String> form(JsonNode body) {
    var lines = new ArrayList<String>();
    add("", body, lines);
    return lines;
  }

  /** The first entry of a list stands for all. */
  private static void add(String at, JsonNode value, List<String> lines) {
    if (value.isObject()) {
      value.properties().forEach(it -> add(at + "/" + it.getKey(), it.getValue(), lines));
    } else if (value.isArray()) {
      add(at + "[]", value.path(0), lines);
    } else {
      lines.add(at + " " + (value.isTextual() ? formOf(value.textValue()) : value.getNodeType()));
    }
  }

  private static String formOf(String text) {
    return FORMS.entrySet().stream()
        .filter(it -> it.getValue().matcher(text).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("text");
  }
}
