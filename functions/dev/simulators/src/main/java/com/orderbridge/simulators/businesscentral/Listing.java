package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.Answers;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.Field;
import com.orderbridge.simulators.businesscentral.record.FilterDialect;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.odata.Filter;
import com.orderbridge.simulators.odata.FilterParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A collection as a client asked to see it: filtered, ordered, shaped, page by page. */
record Listing(Company company, Options options) {
  private static final int LARGEST_PAGE = 20_000; // operational-limits-online.md [V]
  private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=(\\d+)");
  private static final Set<String> KNOWN =
      Set.of(
          "$filter",
          "$select",
          "$expand",
          "$top",
          "$skip",
          "$count",
          "$orderby",
          "$skiptoken",
          "$schemaversion");

  ObjectNode list(Entity entity, Stream<ObjectNode> documents, Request request) {
    Map<String, String> asked = request.parameters();
    checkOptions(asked);
    Shape shape = Shape.of(entity, asked);
    List<ObjectNode> all = ordered(entity, filtered(entity, documents, asked), asked).toList();
    int from = number(asked, "$skip", 0) + number(asked, "$skiptoken", 0);
    int most = Math.min(all.size(), from + number(asked, "$top", Integer.MAX_VALUE / 2));
    int to = Math.min(most, from + pageSize(request));
    ArrayNode page = Json.array();
    all.subList(Math.min(from, to), to).forEach(node -> page.add(shape.show(node, company)));
    ObjectNode listing = Json.object();
    if (asked.getOrDefault("$count", "").equals("true")) {
      listing.put("@odata.count", all.size());
    }
    listing.set("value", page);
    if (to < most) {
      listing.put("@odata.nextLink", nextLink(request, asked, to));
    }
    return listing;
  }

  private Stream<ObjectNode> filtered(
      Entity entity, Stream<ObjectNode> documents, Map<String, String> asked) {
    boolean knowsIn = asked.getOrDefault("$schemaversion", "").equals("2.1");
    Filter filter =
        asked.containsKey("$filter")
            ? FilterParser.parse(
                new FilterDialect(entity, knowsIn), asked.getOrDefault("$filter", ""))
            : new Filter.All();
    if (nests(filter) && !(knowsIn && options.is("nestedFunctionsKnown"))) {
      throw Errors.badRequest("Nested function calls need the schema version 2.1.");
    }
    boolean ignoringCase = options.is("textEqualsIgnoresCase");
    return documents.filter(document -> filter.matches(document, ignoringCase));
  }

  /**
   * Before that version it "throws an error or returns an undefined result":
   * use-filter-expressions-in-odata-uris.md [V]; the text is ours.
   */
  private static boolean nests(Filter filter) {
    return switch (filter) {
      case Filter.Part part -> part.lower();
      case Filter.And(var parts) -> parts.stream().anyMatch(Listing::nests);
      case Filter.Or(var parts) -> parts.stream().anyMatch(Listing::nests);
      case Filter.All _, Filter.Comparison _ -> false;
    };
  }

  private static Stream<ObjectNode> ordered(
      Entity entity, Stream<ObjectNode> documents, Map<String, String> asked) {
    String order = asked.getOrDefault("$orderby", "").strip();
    if (order.isEmpty()) {
      return documents;
    }
    boolean descending = order.endsWith(" desc");
    Field field = entity.field(order.replaceFirst(" (asc|desc)$", "").strip());
    Comparator<ObjectNode> by =
        (a, b) -> field.compare(a.path(field.name()), b.path(field.name()), false);
    return documents.sorted(descending ? by.reversed() : by);
  }

  private static void checkOptions(Map<String, String> asked) {
    for (String name : asked.keySet()) {
      if (name.startsWith("$") && !KNOWN.contains(name)) {
        throw Errors.badRequest("The query parameter '" + name + "' is not supported.");
      }
    }
  }

  private static int number(Map<String, String> asked, String name, int otherwise) {
    String text = asked.getOrDefault(name, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw Errors.badRequest("Invalid value '" + text + "' for " + name + " query option found.");
    }
    return Integer.parseInt(text);
  }

  private static int pageSize(Request request) {
    Matcher preferred = PAGE_SIZE.matcher(request.header("prefer").orElse(""));
    return preferred.find()
        ? Math.clamp(Long.parseLong(preferred.group(1)), 1, LARGEST_PAGE)
        : LARGEST_PAGE;
  }

  private static String nextLink(Request request, Map<String, String> asked, int to) {
    int skip = number(asked, "$skip", 0);
    String query =
        Stream.concat(
                asked.entrySet().stream().filter(e -> !e.getKey().equals("$skiptoken")),
                Stream.of(Map.entry("$skiptoken", String.valueOf(to - skip))))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return Answers.address(request) + request.path() + "?" + query;
  }
}
