package com.orderbridge.infra.stage.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.function.StageCheck;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.RoutedMappings;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks whether a target accepts what the mappings make of the samples and of their own tests'
 * events. The target's function is asked, because it knows the fields of its system.
 */
record ResultCheck(Bridge bridge, StageFolder folder, Repository repository) {
  /** The most lines about one mapping. A misspelt name would appear for every sample. */
  private static final int MOST = 5;

  /**
   * Asks one function.
   *
   * @param checks the checks that its zip contains
   * @return one line for each unknown member, with the mapping's file
   */
  List<String> problems(String function, List<StageCheck> checks) {
    return bridge.routes().stream()
        .flatMap(route -> route.targets().stream().flatMap(it -> served(function, it, route)))
        .flatMap(it -> problems(it, checks).stream())
        .distinct()
        .toList();
  }

  private record Mapping(TargetConfig target, Route route, String name) {}

  private Stream<Mapping> served(String function, String target, Route route) {
    return Optional.ofNullable(bridge.targets().get(target))
        .filter(it -> it.function().equals(function))
        .map(it -> new Mapping(it, route, RoutedMappings.name(route, target)))
        .filter(it -> Files.isRegularFile(folder.mapping(it.name())))
        .stream();
  }

  private List<String> problems(Mapping mapping, List<StageCheck> checks) {
    var found = new TreeMap<String, String>();
    for (var event : events(mapping)) {
      made(mapping, event)
          .ifPresent(
              value ->
                  checks.stream()
                      .flatMap(it -> it.mappingProblems(mapping.target(), value).stream())
                      .forEach(
                          it -> found.putIfAbsent(it, shown(event, mapping.route().source()))));
    }
    var file = folder.shown(folder.mapping(mapping.name()));
    return found.entrySet().stream()
        .limit(MOST)
        .map(it -> "%s: %s (of %s)".formatted(file, it.getKey(), it.getValue()))
        .toList();
  }

  private List<Path> events(Mapping mapping) {
    var route = mapping.route();
    var events = new ArrayList<Path>(repository.samples(route.source(), route.type()));
    new RoutedMappings(bridge, folder)
        .tests(mapping.name())
        .map(it -> it.resolve("event.json"))
        .forEach(events::add);
    return events;
  }

  /** Other checks report what cannot be read or mapped. */
  private Optional<JsonNode> made(Mapping mapping, Path event) {
    try {
      var text = StageFolder.text(folder.mapping(mapping.name()));
      return Json.read(StageFolder.text(event)) instanceof Parsed.Tree(var tree)
          ? Optional.of(Expression.compile(mapping.name(), text).evaluate(tree))
          : Optional.empty();
    } catch (MappingException e) {
      return Optional.empty();
    }
  }

  private String shown(Path event, String source) {
    return event.endsWith("event.json")
        ? folder.shown(event)
        : "events/%s/%s".formatted(source, event.getFileName());
  }
}
