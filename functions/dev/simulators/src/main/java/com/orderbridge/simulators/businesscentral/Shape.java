package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.odata.Lists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which part of a document is shown: {@code $select} and {@code $expand}. */
record Shape(Entity entity, List<String> select, Map<String, Shape> expand) {

  Shape {
    select.forEach(entity::field);
    select = List.copyOf(select);
    expand = Map.copyOf(expand);
  }

  /** From a request's query options, or from those within the brackets of an expansion. */
  static Shape of(Entity entity, Map<String, String> options) {
    List<String> select = Lists.split(options.getOrDefault("$select", ""), ',');
    var expand = new LinkedHashMap<String, Shape>();
    for (String part : Lists.split(options.getOrDefault("$expand", ""), ',')) {
      int bracket = part.indexOf('(');
      if (bracket >= 0 && !part.endsWith(")")) {
        throw Errors.badRequest("Found an unbalanced bracket expression in '" + part + "'.");
      }
      String name = bracket < 0 ? part : part.substring(0, bracket);
      String inner = bracket < 0 ? "" : part.substring(bracket + 1, part.length() - 1);
      expand.put(name, of(target(entity, name), options(inner)));
    }
    return new Shape(entity, select.contains("*") ? List.of() : select, expand);
  }

  /** A document as stored carries its lines; the one shown carries them only where expanded. */
  ObjectNode show(ObjectNode document, Company company) {
    ObjectNode shown = Json.object();
    if (entity.hasEtag()) {
      document.optional(Company.ETAG).ifPresent(etag -> shown.set(Company.ETAG, etag));
    }
    for (String name : select.isEmpty() ? List.copyOf(entity.fields().keySet()) : select) {
      shown.set(name, entity.field(name).shown(document.path(name)));
    }
    expand.forEach((name, shape) -> shown.set(name, shape.related(name, document, company)));
    return shown;
  }

  private JsonNode related(String name, ObjectNode document, Company company) {
    if (document.path(name) instanceof ArrayNode lines) {
      ArrayNode shown = Json.array();
      lines.forEach(line -> shown.add(show((ObjectNode) line, company)));
      return shown;
    }
    Optional<ObjectNode> one = company.byId(entity.set(), document.path(name + "Id").asText());
    return one.<JsonNode>map(found -> show(found, company)).orElse(Json.object());
  }

  private static Entity target(Entity from, String name) {
    if (name.equals(from.type() + "Lines")) {
      return Entity.of(name);
    }
    Map<String, String> single =
        Map.of(
            "customer",
            "customers",
            "currency",
            "currencies",
            "item",
            "items",
            "account",
            "accounts");
    if (single.containsKey(name) && from.fields().containsKey(name + "Id")) {
      return Entity.of(single.getOrDefault(name, ""));
    }
    throw Errors.badRequest(
        "Could not find a property named '%s' on type 'Microsoft.NAV.%s'."
            .formatted(name, from.type()));
  }

  private static Map<String, String> options(String inner) {
    var options = new LinkedHashMap<String, String>();
    for (String option : Lists.split(inner, ';')) {
      int equals = option.indexOf('=');
      options.put(option.substring(0, Math.max(equals, 0)), option.substring(equals + 1));
    }
    return options;
  }
}
