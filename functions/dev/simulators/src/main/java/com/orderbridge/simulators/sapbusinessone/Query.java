package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.odata.Filter;
import com.orderbridge.simulators.odata.FilterParser;
import com.orderbridge.simulators.odata.Lists;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Type;
import com.orderbridge.simulators.sapbusinessone.database.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A collection, twenty at a time unless the client prefers otherwise: manual, "Paging" [V]. */
record Query(Database database, Version version, boolean ignoringCase, String root) {
  private static final int PAGE = 20;
  private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d{1,9})");

  ObjectNode list(String set, Request request) {
    Map<String, String> asked = request.parameters();
    List<ObjectNode> found = filtered(set, asked).toList();
    int from = number(asked, "$skip", 0);
    int most = Math.min(found.size(), from + number(asked, "$top", 1_000_000));
    int to = Math.min(most, from + pageSize(request));
    ObjectNode listing = Json.object().put(version.metadata, root + "$metadata#" + set);
    if (asked.containsKey("$inlinecount") || asked.containsKey("$count")) {
      listing.put(version.prefix + "count", found.size());
    }
    ArrayNode page = listing.putArray("value");
    found.subList(Math.min(from, to), to).forEach(entry -> page.add(inList(set, entry, asked)));
    if (to < most) {
      listing.put(version.prefix + "nextLink", set + "?" + next(asked, to));
    }
    return listing;
  }

  /** Both versions say of one record where its metadata are, and its etag [V]. */
  ObjectNode show(String set, ObjectNode entry, Map<String, String> asked) {
    ObjectNode shown =
        Json.object().put(version.metadata, root + "$metadata#" + set + "/" + version.one);
    shown.put(version.prefix + "etag", etag(set, entry));
    shown.setAll(selected(set, entry, asked));
    return shown;
  }

  /** In lists of v1 records have no etag of their own: recording "order-in-list-v1" [V]. */
  private ObjectNode inList(String set, ObjectNode entry, Map<String, String> asked) {
    ObjectNode shown = Json.object();
    if (version == Version.V2) {
      shown.put("@odata.etag", etag(set, entry));
    }
    shown.setAll(selected(set, entry, asked));
    return shown;
  }

  private String etag(String set, ObjectNode entry) {
    return database.etag(set, entry.path(Database.key(set)).asText());
  }

  private ObjectNode selected(String set, ObjectNode entry, Map<String, String> asked) {
    List<String> select = Lists.split(asked.getOrDefault("$select", ""), ',');
    Type type = database.type(set);
    select.forEach(type::field);
    ObjectNode all = type.show(entry, version);
    return select.isEmpty() ? all : all.retain(select);
  }

  private Stream<ObjectNode> filtered(String set, Map<String, String> asked) {
    Type type = database.type(set);
    if (!asked.containsKey("$filter")) {
      return database.all(set);
    }
    Filter filter = FilterParser.parse(new FilterDialect(type), asked.getOrDefault("$filter", ""));
    return database.all(set).filter(entry -> filter.matches(entry, ignoringCase));
  }

  private static int number(Map<String, String> asked, String name, int otherwise) {
    String text = asked.getOrDefault(name, "");
    if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
      throw Problem.malformed("Invalid value of " + name + ": " + text);
    }
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  /** Nought switches paging off [V]. */
  private static int pageSize(Request request) {
    Matcher preferred = PAGE_SIZE.matcher(request.header("prefer").orElse(""));
    int size = preferred.find() ? Integer.parseInt(preferred.group(1)) : PAGE;
    return size == 0 ? 1_000_000 : size;
  }

  private static String next(Map<String, String> asked, int to) {
    return Stream.concat(
            asked.entrySet().stream().filter(entry -> !entry.getKey().equals("$skip")),
            Stream.of(Map.entry("$skip", String.valueOf(to))))
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
