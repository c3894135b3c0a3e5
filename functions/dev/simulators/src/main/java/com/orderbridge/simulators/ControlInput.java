package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.util.Collection;
import java.util.TreeSet;

/** Checks what is put to the {@code _} paths; whatever is wrong is answered 400 with its name. */
public final class ControlInput {
  private ControlInput() {}

  public static Refused wrong(String field, String what) {
    var error = Json.object().put("field", field).put("message", field + " " + what);
    return new Refused(Response.json(400, Json.object().set("error", error)));
  }

  static ObjectNode body(Request request) {
    return Json.readObject(request.body()).orElseThrow(() -> wrong("body", "is not a JSON object"));
  }

  public static ObjectNode object(JsonNode node, String field) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw wrong(field, "is not an object");
  }

  public static ArrayNode array(ObjectNode node, String field) {
    if (node.path(field) instanceof ArrayNode array) {
      return array;
    }
    throw wrong(field, "must be an array");
  }

  public static void knowsOnly(ObjectNode node, String at, Collection<String> known) {
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw wrong(at + entry.getKey(), "is not known; known are " + new TreeSet<>(known));
      }
    }
  }

  static int integer(ObjectNode node, String field, String at, int least, int most) {
    JsonNode value = node.path(field);
    if (!value.canConvertToInt()
        || !value.isIntegralNumber()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(at + field, "must be a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  public static String text(ObjectNode node, String field, String at) {
    if (!node.path(field).isTextual() || node.path(field).textValue().isBlank()) {
      throw wrong(at + field, "must be a text that is not blank");
    }
    return node.path(field).textValue();
  }
}
