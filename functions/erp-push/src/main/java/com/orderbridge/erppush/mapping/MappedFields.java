package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Nearest;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the names of the members in a mapping's value, so that a misspelt one is found before an
 * ERP refuses the first live order because of it.
 */
public final class MappedFields {
  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "",
          Set.of(
              "order",
              "refund",
              "cancellation",
              "customer",
              "totals",
              "givenBack",
              "rest",
              "whole",
              "check",
              "pending",
              "skip"),
          "totals",
          Set.of("currency", "tax", "total"),
          "givenBack",
          Set.of("currency", "amount", "all", "order", "before"));

  /** The setting that names fields of an installation beyond the documented ones. */
  static final String MORE = "moreFields";

  private final Map<String, Set<String>> known;
  private final String free;
  private final List<String> problems = new ArrayList<>();

  private MappedFields(Map<String, Set<String>> known, String free) {
    this.known = known;
    this.free = free;
  }

  /**
   * Returns the unknown members in a mapping's value.
   *
   * @param known the known names by the path of the object that has them, such as {@code
   *     order.salesOrderLines}
   * @param settings the target's settings; {@code moreFields} names further fields of its ERP
   * @param free a regular expression for the names that every installation may add
   * @return the problems, each beginning with the member that it concerns; none if all are known
   */
  public static List<String> problems(
      JsonNode value, Map<String, Set<String>> known, JsonNode settings, String free) {
    var all = new HashMap<>(COMMON);
    all.putAll(known);
    settings.path(MORE).forEach(it -> all.replaceAll((_, names) -> with(names, it.asText())));
    var fields = new MappedFields(all, free);
    fields.object("", value);
    return List.copyOf(new HashSet<>(fields.problems)).stream().sorted().toList();
  }

  private static Set<String> with(Set<String> names, String name) {
    var more = new HashSet<>(names);
    more.add(name);
    return more;
  }

  private void object(String path, JsonNode value) {
    var names = known.getOrDefault(path, Set.of());
    for (var member : value.properties()) {
      var at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      if (!names.contains(member.getKey()) && !member.getKey().matches(free)) {
        problems.add(unknown(at, member.getKey(), names));
      } else if (known.containsKey(at)) {
        within(at, member.getValue());
      }
    }
  }

  private void within(String path, JsonNode value) {
    if (value.isArray()) {
      value.forEach(it -> within(path, it));
    } else if (value.isObject()) {
      object(path, value);
    } else if (!value.isNull()) {
      problems.add(path + " must be an object, or a list of objects");
    }
  }

  private static String unknown(String path, String name, Collection<String> names) {
    return "%s is not known to the target%s: correct the mapping, or name it in settings.moreFields if the ERP has it"
        .formatted(path, Nearest.hint(name, names).replace("?", ""));
  }

  /**
   * Reads known names by path.
   *
   * @param resource a resource of the class path that has a JSON object of lists of texts
   */
  public static Map<String, Set<String>> read(InputStream resource) {
    try (resource) {
      var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      var known = new HashMap<String, Set<String>>();
      ((Parsed.Tree) Json.read(text))
          .node()
          .properties()
          .forEach(it -> known.put(it.getKey(), names(it.getValue())));
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(JsonNode list) {
    var names = new HashSet<String>();
    list.forEach(it -> names.add(it.asText()));
    return names;
  }

  /** Adds the names of a path and of all paths below it under another path. */
  public static void alias(Map<String, Set<String>> known, String from, String to) {
    for (var path : List.copyOf(known.keySet())) {
      if (path.equals(from) || path.startsWith(from + ".")) {
        known.put(to + path.substring(from.length()), known.getOrDefault(path, Set.of()));
      }
    }
  }
}
