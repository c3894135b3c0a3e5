package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.http.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One entity set as the resource pages of the API reference list it. */
record Entity(String set, String type, String table, Map<String, Field> fields) {
  private static final Map<String, Entity> ALL = load();

  Entity {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static Optional<Entity> called(String set) {
    return Optional.ofNullable(ALL.get(set));
  }

  static Entity of(String set) {
    return called(set).orElseThrow(() -> new IllegalArgumentException(set));
  }

  static Map<String, Entity> all() {
    return ALL;
  }

  Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw Errors.badRequest(
          "Could not find a property named '%s' on type 'Microsoft.NAV.%s'.".formatted(name, type));
    }
    return field;
  }

  ObjectNode blank() {
    ObjectNode blank = Json.object();
    fields.forEach((name, field) -> blank.set(name, field.blank()));
    return blank;
  }

  /** A body's values as they would be stored, in the body's order, when all may be written. */
  ObjectNode accept(ObjectNode body) {
    ObjectNode values = Json.object();
    for (var entry : body.properties()) {
      if (!entry.getKey().startsWith("@")) {
        values.set(entry.getKey(), writable(entry.getKey()).accept(entry.getValue()));
      }
    }
    return values;
  }

  /** dynamics-error-codes.md [V]: BadRequest_InvalidOperation "Control '...' is read-only". */
  private Field writable(String name) {
    if (!fields.containsKey(name)) {
      throw Errors.badRequest(
          "The property '%s' does not exist on type 'Microsoft.NAV.%s'. Make sure to only use property names that are defined by the type."
              .formatted(name, type));
    }
    Field field = field(name);
    if (field.readOnly() && name.equals("number") && set.startsWith("sales")) {
      throw Errors.dialog( // [C] docs pull request 2676
          "You may not enter numbers manually. If you want to enter numbers manually, please"
              + " activate Manual Nos. in No. Series S-ORD.");
    }
    if (field.readOnly()) {
      throw Errors.error(400, "BadRequest_InvalidOperation", "Control '" + name + "' is read-only");
    }
    return field;
  }

  private static Map<String, Entity> load() {
    var all = new LinkedHashMap<String, Entity>();
    for (var entry : Json.resource(Entity.class, "entities.json").properties()) {
      var fields = new LinkedHashMap<String, Field>();
      for (var field : entry.getValue().path("fields").properties()) {
        fields.put(field.getKey(), Field.parse(field.getKey(), field.getValue().textValue()));
      }
      String type = entry.getValue().path("type").textValue();
      String table = entry.getValue().path("table").textValue();
      all.put(entry.getKey(), new Entity(entry.getKey(), type, table, fields));
    }
    return Collections.unmodifiableMap(all);
  }
}
