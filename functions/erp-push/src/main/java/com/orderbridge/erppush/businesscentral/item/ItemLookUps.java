package com.orderbridge.erppush.businesscentral.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Company;
import com.orderbridge.erppush.businesscentral.document.FieldLengths;
import com.orderbridge.erppush.businesscentral.document.Item;
import com.orderbridge.erppush.businesscentral.settings.ItemSettings;
import com.orderbridge.erppush.businesscentral.settings.ItemSettings.By;
import com.orderbridge.erppush.mapping.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds items by SKU: says which look-ups are needed and reads their answers. Pure. A SKU that is
 * longer than the field cannot name an item and is not asked for, because Business Central would
 * refuse the filter.
 */
public final class ItemLookUps {
  /** The parts of a SKU that name item and variant. */
  private record Name(String item, Optional<String> variant) {}

  /** The number of items in one look-up, which keeps its address short. */
  private static final int AT_ONCE = 25;

  private static final int LONGEST_GTIN = 14;

  private final By by;
  private final Map<String, Name> names = new LinkedHashMap<>();

  private ItemLookUps(By by) {
    this.by = by;
  }

  public static ItemLookUps of(Set<String> skus, ItemSettings settings) {
    var names = new ItemLookUps(settings.by());
    skus.forEach(sku -> names.names.put(sku, name(sku, settings.variantAfter())));
    return names;
  }

  /**
   * Returns the look-ups for SKUs that the company's own list of item references translates to
   * items.
   */
  public static ItemLookUps referenced(Set<String> skus, JsonNode found, ItemSettings.Page page) {
    var names = new ItemLookUps(By.NUMBER);
    var unknown = new Name("", Optional.empty());
    skus.forEach(sku -> names.names.put(sku, unknown));
    for (var reference : found.path("value")) {
      var variant = Optional.of(code(reference, page.variant())).filter(it -> !it.isEmpty());
      names.names.replace(
          code(reference, page.reference()), new Name(code(reference, page.item()), variant));
    }
    return names;
  }

  private static Name name(String sku, Optional<String> variantAfter) {
    var at = variantAfter.map(it -> sku.lastIndexOf(Letters.capitals(it.strip()))).orElse(-1);
    return at < 0
        ? new Name(sku, Optional.empty())
        : new Name(
            sku.substring(0, at), Optional.of(sku.substring(at + variantAfter.get().length())));
  }

  /** Returns the look-ups, each under its name. */
  public Map<String, String> queries() {
    var queries = new LinkedHashMap<String, String>();
    var field = by == By.GTIN ? "gtin" : "number";
    var items = askable(by == By.GTIN ? LONGEST_GTIN : FieldLengths.NUMBER);
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      var some = items.subList(from, Math.min(from + AT_ONCE, items.size()));
      queries.put("items" + from, Company.anyOf("items", field, some, "id,number,gtin,blocked"));
      if (wantsVariants()) {
        var select = "id,itemNumber,code";
        queries.put("variants" + from, Company.anyOf("itemVariants", "itemNumber", some, select));
      }
    }
    return queries;
  }

  private List<String> askable(int longest) {
    var items = new LinkedHashSet<String>();
    names.values().stream()
        .map(Name::item)
        .filter(it -> !it.isEmpty() && it.length() <= longest)
        .forEach(items::add);
    return new ArrayList<>(items);
  }

  private boolean wantsVariants() {
    return names.values().stream().anyMatch(it -> it.variant().isPresent());
  }

  /** Reads the answers, which are under the names of their look-ups. */
  public FoundItems resolve(JsonNode answers) {
    var items = new HashMap<String, JsonNode>();
    var variants = new HashMap<String, String>();
    for (var answer : answers.properties()) {
      for (var row : answer.getValue().path("value")) {
        if (answer.getKey().startsWith("items")) {
          items.put(code(row, by == By.GTIN ? "gtin" : "number"), row);
        } else if (answer.getKey().startsWith("variants")) {
          variants.put(code(row, "itemNumber") + "/" + code(row, "code"), row.path("id").asText());
        }
      }
    }
    return resolve(items, variants);
  }

  private FoundItems resolve(Map<String, JsonNode> items, Map<String, String> variants) {
    var known = new LinkedHashMap<String, Item>();
    var unknown = new TreeSet<String>();
    var blocked = new TreeSet<String>();
    names.forEach(
        (sku, name) -> {
          var item = Optional.ofNullable(items.get(name.item()));
          var variant = name.variant().map(it -> variants.get(name.item() + "/" + it));
          if (item.isEmpty() || (name.variant().isPresent() && variant.isEmpty())) {
            unknown.add(sku);
          } else if (item.get().path("blocked").asBoolean(false)) {
            blocked.add(sku);
          } else {
            known.put(sku, new Item(item.get().path("number").asText(), variant));
          }
        });
    return new FoundItems(known, unknown, blocked);
  }

  private static String code(JsonNode row, String field) {
    return Letters.capitals(row.path(field).asText().strip());
  }
}
