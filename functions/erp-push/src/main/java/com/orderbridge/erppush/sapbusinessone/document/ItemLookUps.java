package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Skus;
import com.orderbridge.erppush.sapbusinessone.settings.ItemSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks up the items that the lines of a document name, before the document is sent. Its error for
 * an unknown item is not documented and would name only the first.
 *
 * @param day the day on which the items are sold
 */
public record ItemLookUps(ItemSettings settings, Set<String> names, String day) {
  private static final int AT_ONCE = 20;
  private static final int LONGEST = 100;

  public List<Query> queries() {
    var queries = new ArrayList<Query>();
    queries.addAll(queries(settings.field(), articles()));
    queries.addAll(queries(ItemSettings.CODE, services()));
    return queries;
  }

  private List<String> articles() {
    return names.stream().filter(it -> isName(it) && !settings.services().contains(it)).toList();
  }

  private List<String> services() {
    return names.stream().filter(settings.services()::contains).toList();
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST;
  }

  private List<Query> queries(String field, List<String> values) {
    var select =
        "ItemCode,SalesItem,"
            + Activity.FIELDS
            + (field.equals(ItemSettings.CODE) ? "" : "," + field);
    var queries = new ArrayList<Query>();
    for (int from = 0; from < values.size(); from += AT_ONCE) {
      var some = values.subList(from, Math.min(from + AT_ONCE, values.size()));
      queries.add(new Query("Items", Query.anyOf(field, some), select));
    }
    return queries;
  }

  /**
   * Returns item codes by name. If several items have one name, those that may be sold come first,
   * then those with the lowest code.
   */
  public Step<Map<String, String>> resolve(List<JsonNode> lists) {
    var found = new ArrayList<JsonNode>();
    lists.forEach(list -> list.forEach(found::add));
    found.sort(
        Comparator.comparing((JsonNode it) -> hindrance(it).isPresent())
            .thenComparing(it -> it.path("ItemCode").asText()));
    var codes = new HashMap<String, String>();
    var unknown = new TreeSet<String>();
    var blocked = new TreeSet<String>();
    for (var name : names) {
      var item = named(found, name);
      item.ifPresent(it -> codes.put(name, it.path("ItemCode").asText()));
      if (item.isEmpty()) {
        unknown.add(Skus.shown(name));
      } else {
        hindrance(item.get()).ifPresent(it -> blocked.add(Skus.shown(name) + " (" + it + ")"));
      }
    }
    return unknown.isEmpty() && blocked.isEmpty()
        ? Step.of(Map.copyOf(codes))
        : Step.stop(rejected(unknown, blocked));
  }

  /**
   * Returns the item with a name. The database decides whether case counts. If two names differ
   * only in case, each gets its own item.
   */
  private Optional<JsonNode> named(List<JsonNode> found, String name) {
    var field = settings.services().contains(name) ? ItemSettings.CODE : settings.field();
    return found.stream()
        .filter(it -> it.path(field).asText().equals(name))
        .findFirst()
        .or(
            () ->
                found.stream()
                    .filter(it -> Letters.same(it.path(field).asText(), name))
                    .findFirst());
  }

  private Optional<String> hindrance(JsonNode item) {
    return item.path("SalesItem").asText().equals("tNO")
        ? Optional.of("not a sales item")
        : Activity.hindrance(item, day);
  }

  private static Rejected rejected(Set<String> unknown, Set<String> blocked) {
    var reasons = new ArrayList<String>();
    if (!unknown.isEmpty()) {
      reasons.add("Business One has no item " + String.join(", ", unknown));
    }
    if (!blocked.isEmpty()) {
      reasons.add("Business One does not sell item " + String.join(", ", blocked));
    }
    var code = unknown.isEmpty() ? "BLOCKED_SKU" : "UNKNOWN_SKU";
    return new Rejected(code, String.join("; ", reasons), WhoMustAct.CATALOG);
  }
}
