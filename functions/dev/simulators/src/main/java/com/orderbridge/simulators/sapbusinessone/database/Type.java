package com.orderbridge.simulators.sapbusinessone.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A type of the API reference, with those of its properties that are simulated. */
public record Type(String name, Map<String, Field> fields) {
  private static final Map<String, Type> ALL = load();

  public Type {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static Type of(String name) {
    Type type = ALL.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no such type: " + name);
    }
    return type;
  }

  /** A user table's rows have whatever user fields were added to it. */
  public Field field(String property) {
    Field field = fields.get(property);
    if (field == null && name.equals("UserTableRow") && property.startsWith("U_")) {
      return Field.parse(property, "text 254");
    }
    if (field == null) { // [K]
      throw Problem.malformed("Property '" + property + "' of '" + name + "' is invalid");
    }
    return field;
  }

  public ObjectNode blank() {
    ObjectNode blank = Json.object();
    fields.forEach((property, field) -> blank.set(property, field.blank()));
    return blank;
  }

  /** The values of a body; read-only ones are ignored, as the Service Layer does [K]. */
  public ObjectNode accept(JsonNode body) {
    return accept(body, false);
  }

  public ObjectNode accept(JsonNode body, boolean readOnlyToo) {
    if (!body.isObject()) {
      throw Problem.malformed("'" + name + "' is not an object");
    }
    ObjectNode values = Json.object();
    for (var entry : body.properties()) {
      Field field = field(entry.getKey());
      if (readOnlyToo || !field.readOnly()) {
        values.set(entry.getKey(), field.accept(name, entry.getValue(), readOnlyToo));
      }
    }
    return values;
  }

  /** The values of a body, and of all that it does not say what is said of them by default. */
  ObjectNode filled(JsonNode body, boolean readOnlyToo) {
    ObjectNode filled = blank();
    filled.setAll(accept(body, readOnlyToo));
    return filled;
  }

  /** A record as a version answers it. */
  public ObjectNode show(ObjectNode entry, Version version) {
    ObjectNode shown = Json.object();
    entry
        .properties()
        .forEach(it -> shown.set(it.getKey(), field(it.getKey()).show(it.getValue(), version)));
    return shown;
  }

  ArrayNode showAll(JsonNode entries, Version version) {
    ArrayNode shown = Json.array();
    entries.forEach(entry -> shown.add(show((ObjectNode) entry, version)));
    return shown;
  }

  ArrayNode acceptAll(JsonNode bodies, boolean readOnlyToo) {
    if (!bodies.isArray()) {
      throw Problem.malformed("A list of '" + name + "' was expected");
    }
    ArrayNode values = Json.array();
    bodies.forEach(body -> values.add(filled(body, readOnlyToo)));
    return values;
  }

  private static Map<String, Type> load() {
    var all = new LinkedHashMap<String, Type>();
    for (var type : Json.resource(Type.class, "types.json").properties()) {
      var fields = new LinkedHashMap<String, Field>();
      for (var field : type.getValue().properties()) {
        fields.put(field.getKey(), Field.parse(field.getKey(), field.getValue().textValue()));
      }
      all.put(type.getKey(), new Type(type.getKey(), fields));
    }
    return Collections.unmodifiableMap(all);
  }
}
