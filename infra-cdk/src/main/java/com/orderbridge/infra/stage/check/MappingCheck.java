package com.orderbridge.infra.stage.check;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.config.Source.EventType;
import com.orderbridge.core.function.KnownFunctions;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.RoutedMappings;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that every route has its mapping, that every mapping in the stage's own folder has a
 * route, and that each mapping works on its sample.
 */
public final class MappingCheck {
  private final Bridge bridge;
  private final StageFolder folder;
  private final RoutedMappings mappings;
  private final KnownFunctions functions;
  private final SampleCheck samples;
  private final List<String> problems = new ArrayList<>();

  private MappingCheck(
      Bridge bridge, StageFolder folder, Repository repository, KnownFunctions functions) {
    this.bridge = bridge;
    this.folder = folder;
    this.mappings = new RoutedMappings(bridge, folder);
    this.functions = functions;
    this.samples = new SampleCheck(repository);
  }

  /** Returns one line for each problem. It begins with the file. */
  public static List<String> problems(
      Bridge bridge, StageFolder folder, Repository repository, KnownFunctions functions) {
    var check = new MappingCheck(bridge, folder, repository, functions);
    check.routes();
    check.identities();
    check.strays();
    return check.problems;
  }

  private void routes() {
    for (int i = 0; i < bridge.routes().size(); i++) {
      var route = bridge.routes().get(i);
      condition("routes[" + i + "].when", route);
      for (var target : route.targets()) {
        mapping("routes[" + i + "].to " + target, route, target);
      }
    }
  }

  private void condition(String field, Route route) {
    route
        .when()
        .flatMap(it -> compile(inBridge(field), it))
        .flatMap(it -> samples.taken(it, route))
        .ifPresent(problems::add);
  }

  /** Compiles the expressions that tell several events of one order apart. */
  private void identities() {
    bridge
        .sources()
        .forEach(
            (source, config) ->
                config.eventTypes().forEach((type, known) -> identity(source, type, known)));
  }

  private void identity(String source, String type, EventType known) {
    var field = "sources.%s.events.%s.which".formatted(source, type);
    known.which().ifPresent(it -> compile(inBridge(field), it));
  }

  private String inBridge(String field) {
    return folder.shown(folder.bridge()) + ": " + field;
  }

  private void mapping(String field, Route route, String target) {
    var mapping = folder.mapping(RoutedMappings.name(route, target));
    var shown = folder.shown(mapping);
    if (Files.isRegularFile(mapping)) {
      compile(shown + ":", StageFolder.text(mapping))
          .flatMap(it -> samples.problem(it, route))
          .ifPresent(problems::add);
    } else if (needed(target)) {
      problems.add(
          "%s: %s has no mapping: %s is missing"
              .formatted(folder.shown(folder.bridge()), field, shown));
    }
  }

  private boolean needed(String target) {
    return bridge.targets().values().stream()
        .filter(it -> it.name().equals(target))
        .anyMatch(it -> functions.of(it).filter(function -> function.maps(it)).isPresent());
  }

  private void strays() {
    var routed = mappings.names();
    for (var name : folder.ownMappings()) {
      if (!routed.contains(name)) {
        problems.add(
            folder.shown(folder.ownMapping(name))
                + ": belongs to no route; a mapping is called <source>.<type>.<target>.jsonata");
      }
    }
  }

  private Optional<Expression> compile(String where, String text) {
    try {
      return Optional.of(Expression.compile(where, text));
    } catch (MappingException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
