package com.orderbridge.erppush;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.TargetConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks sources whose orders go into the same company of an ERP. Each source needs its own prefix
 * for the references of its documents. Without it, one source could name the documents of the
 * other.
 */
final class SharedCompanies {
  /**
   * A company of an ERP. A target itself is also a place, whatever its companies are; its URL is
   * empty.
   */
  private record Place(String system, String url, String name) {}

  /** Two sources, in alphabetical order. */
  private record Pair(String one, String other) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair pair) {
      return (one + " " + other).compareTo(pair.one + " " + pair.other);
    }
  }

  private final Bridge bridge;

  private SharedCompanies(Bridge bridge) {
    this.bridge = bridge;
  }

  /** Returns a line for each two sources that share a company without having their own prefixes. */
  static List<String> problems(Bridge bridge) {
    return new SharedCompanies(bridge).problems();
  }

  private List<String> problems() {
    var places = new HashSet<Place>();
    erps().forEach(it -> places.addAll(places(it)));
    var meetings = new TreeMap<Pair, Set<String>>();
    places.forEach(it -> meetings(it, meetings));
    return meetings.entrySet().stream().map(it -> problem(it.getKey(), it.getValue())).toList();
  }

  private Stream<TargetConfig> erps() {
    return bridge.targets().values().stream().filter(it -> it.function().equals(ErpPush.NAME));
  }

  private static Set<Place> places(TargetConfig target) {
    var url = target.settings().path("url").asText().replaceFirst("/+$", "");
    var places = new HashSet<Place>();
    places.add(new Place(target.system(), "", target.name()));
    companySettings()
        .flatMap(it -> names(target.settings().path(it)))
        .forEach(it -> places.add(new Place(target.system(), lower(url), lower(it))));
    return places;
  }

  private static Stream<String> companySettings() {
    return Erps.FOUND.stream().flatMap(it -> it.companySettings().stream());
  }

  /** Returns every value that a setting can have, including one that depends on the order. */
  private static Stream<String> names(JsonNode setting) {
    var each = Stream.concat(Stream.of(setting, setting.path("otherwise")), values(setting));
    return each.filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static Stream<JsonNode> values(JsonNode setting) {
    return setting.path("of").valueStream();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private void meetings(Place place, Map<Pair, Set<String>> meetings) {
    var sources = new TreeMap<String, Set<String>>();
    erps().filter(it -> places(it).contains(place)).forEach(it -> sources(it, sources));
    pairs(sources.navigableKeySet())
        .filter(it -> !areApart(it))
        .forEach(it -> add(it, sources, meetings));
  }

  private static Stream<Pair> pairs(NavigableSet<String> sources) {
    return sources.stream()
        .flatMap(one -> sources.tailSet(one, false).stream().map(other -> new Pair(one, other)));
  }

  private static void add(
      Pair pair, Map<String, Set<String>> sources, Map<Pair, Set<String>> meetings) {
    var targets = meetings.computeIfAbsent(pair, _ -> new TreeSet<>());
    targets.addAll(sources.getOrDefault(pair.one(), Set.of()));
    targets.addAll(sources.getOrDefault(pair.other(), Set.of()));
  }

  private void sources(TargetConfig target, Map<String, Set<String>> targets) {
    bridge.routes().stream()
        .filter(it -> it.targets().contains(target.name()))
        .forEach(
            it -> targets.computeIfAbsent(it.source(), _ -> new TreeSet<>()).add(target.name()));
  }

  private boolean areApart(Pair pair) {
    var one = bridge.referencePrefix(pair.one());
    var other = bridge.referencePrefix(pair.other());
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private static String problem(Pair pair, Set<String> targets) {
    return "sources.%s.referencePrefix and sources.%s.referencePrefix must be set, and differ: the orders of both go into one company at %s; give each a prefix of its own, such as SHOP1-"
        .formatted(pair.one(), pair.other(), String.join(" and ", targets));
  }
}
