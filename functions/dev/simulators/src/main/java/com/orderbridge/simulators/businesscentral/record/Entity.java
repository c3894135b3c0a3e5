package com.orderbridge.simulators.businesscentral.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entity set as the resource pages of the API reference list it, and what its table holds
 * besides, which no page shows but {@code _state} does. A set without fields of its own has no
 * page.
 */
public record Entity(
    String set, String type, String table, Map<String, Field> fields, Map<String, Field> unshown) {
  private static final Map<String, Entity> ALL = load();

  public Entity {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    unshown = Collections.unmodifiableMap(new LinkedHashMap<>(unshown));
  }

  /** The page of that name, if there is one. */
  public static Optional<Entity> called(String set) {
    return Optional.ofNullable(ALL.get(set)).filter(entity -> !entity.fields.isEmpty());
  }

  public static Entity of(String set) {
    return Optional.ofNullable(ALL.get(set)).orElseThrow(() -> new IllegalArgumentException(set));
  }

  public static Map<String, Entity> all() {
    return ALL;
  }

  /** Companies are listed without one, as a recording has it [V]. */
  public boolean hasEtag() {
    return !set.equals("companies");
  }

  public Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw Errors.badRequest(
          "Could not find a property named '%s' on type 'Microsoft.NAV.%s'.".formatted(name, type));
    }
    return field;
  }

  /** A field of the table, whether a page shows it or not. */
  public Field stored(String name) {
    Field own = unshown.get(name);
    return own == null ? field(name) : own;
  }

  public Set<String> storedNames() {
    var names = new LinkedHashSet<>(fields.keySet());
    names.addAll(unshown.keySet());
    return names;
  }

  public ObjectNode blank() {
    ObjectNode blank = Json.object();
    storedNames().forEach(name -> blank.set(name, stored(name).blank()));
    return blank;
  }

  /** A body's values as they would be stored, in the body's order, when all may be written. */
  public ObjectNode accept(ObjectNode body) {
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
    if (field.readOnly()) {
      throw Errors.error(400, "BadRequest_InvalidOperation", "Control '" + name + "' is read-only");
    }
    return field;
  }

  private static Map<String, Entity> load() {
    var all = new LinkedHashMap<String, Entity>();
    for (var entry : Json.resource(Entity.class, "entities.json").properties()) {
      JsonNode described = entry.getValue();
      all.put(
          entry.getKey(),
          new Entity(
              entry.getKey(),
              described.path("type").asText(),
              described.path("table").textValue(),
              fields(described.path("fields")),
              fields(described.path("unshown"))));
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Field> fields(JsonNode described) {
    var fields = new LinkedHashMap<String, Field>();
    for (var field : described.properties()) {
      fields.put(field.getKey(), Field.parse(field.getKey(), field.getValue().textValue()));
    }
    return fields;
  }
}
