package com.orderbridge.infra.stage.folder;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The mappings that a stage uses: those of its routes, each from the stage's own folder or as
 * shipped. A shipped one that no route names serves other stages.
 */
public record RoutedMappings(Bridge bridge, StageFolder folder) {
  public static String name(Route route, String target) {
    return route.source() + "." + route.type() + "." + target + ".jsonata";
  }

  /** The names of a target's mappings, as far as there are files, in order. */
  public List<String> of(String target) {
    return bridge.routes().stream()
        .filter(it -> it.targets().contains(target))
        .map(it -> name(it, target))
        .filter(it -> Files.isRegularFile(folder.mapping(it)))
        .distinct()
        .sorted()
        .toList();
  }

  /** The names that mappings of the routes have, whether or not there are files. */
  public SortedSet<String> names() {
    var names = new TreeSet<String>();
    bridge.routes().forEach(route -> route.targets().forEach(it -> names.add(name(route, it))));
    return names;
  }

  /** Whether a route's mapping is the shipped one. */
  public boolean isShipped(String mapping) {
    return folder.isShipped(mapping) && names().contains(mapping);
  }

  /** The mapping that one of the stage's own tests is named after. */
  public Optional<String> ofOwnTest(Path test) {
    var shipped = folder.shippedMappings().stream().filter(this::isShipped);
    return named(test, Stream.concat(folder.ownMappings().stream(), shipped));
  }

  /** The mapping that a shipped test is named after. */
  public Optional<String> ofShippedTest(Path test) {
    return named(test, folder.shippedMappings().stream());
  }

  /** A mapping's tests; the shipped ones only where the stage has no mapping of its own instead. */
  public Stream<Path> tests(String mapping) {
    var shipped = isShipped(mapping) ? folder.shippedTests() : List.<Path>of();
    return Stream.concat(folder.ownTests().stream(), shipped.stream())
        .filter(it -> isOf(it, mapping));
  }

  private static Optional<String> named(Path test, Stream<String> mappings) {
    return mappings.filter(it -> isOf(test, it)).findFirst();
  }

  private static boolean isOf(Path test, String mapping) {
    return (test.getFileName() + ".").startsWith(mapping.replace(".jsonata", "."));
  }
}
