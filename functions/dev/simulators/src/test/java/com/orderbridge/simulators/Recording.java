package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer of a vendor's live system, with which a simulator's is compared: it must have every
 * member of the recording, of the same type, and in the same order. What the recording has as null
 * may be anything; of a list its first element counts.
 *
 * @param json the file
 */
public record Recording(JsonNode json) {

  /** Reads a recording from a vendor's folder; its name comes without the ending. */
  public static Recording of(String name) {
    try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + name + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("no such recording: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Recording(Json.read(text).orElseThrow());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public JsonNode body() {
    return json.path("body");
  }

  public int status() {
    return json.path("status").asInt();
  }

  /** Another body of the same file. */
  public JsonNode other(int at) {
    JsonNode other = json.path("others").path(at);
    return other.has("body") ? other.path("body") : other;
  }

  public List<String> header(String name) {
    JsonNode value = json.path("headers").path(name);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).toList()
        : List.of(value.asText());
  }

  /** What an answer lacks, has of another type, or has elsewhere; nothing if it is alike. */
  public List<String> unlike(JsonNode answered) {
    return unlike(body(), answered);
  }

  public static List<String> unlike(JsonNode recorded, JsonNode answered) {
    var unlike = new ArrayList<String>();
    compare("", recorded, answered, unlike);
    return unlike;
  }

  private static void compare(
      String at, JsonNode recorded, JsonNode answered, List<String> unlike) {
    switch (recorded) {
      case ObjectNode object when answered.isObject() -> members(at, object, answered, unlike);
      case ArrayNode list when answered.isArray() -> elements(at, list, answered, unlike);
      case JsonNode value when value.isNull() -> {}
      case JsonNode value when value.getNodeType() == answered.getNodeType() -> {}
      default -> unlike.add(at + " is " + answered.getNodeType());
    }
  }

  private static void elements(String at, ArrayNode list, JsonNode answered, List<String> unlike) {
    if (!list.isEmpty() && answered.isEmpty()) {
      unlike.add(at + " is empty");
    } else if (!list.isEmpty()) {
      compare(at + "[0]", list.path(0), answered.path(0), unlike);
    }
  }

  private static void members(
      String at, ObjectNode recorded, JsonNode answered, List<String> unlike) {
    List<String> order = names(answered);
    int last = -1;
    for (String name : names(recorded)) {
      int here = order.indexOf(name);
      if (here < 0) {
        unlike.add(at + "." + name + " is missing");
      } else if (here < last) {
        unlike.add(at + "." + name + " stands too early");
      }
      last = Math.max(last, here);
      if (here >= 0) {
        compare(at + "." + name, recorded.path(name), answered.path(name), unlike);
      }
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
