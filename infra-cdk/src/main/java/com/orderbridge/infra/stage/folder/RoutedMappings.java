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
 * The mappings that a stage uses: those of its routes, each from the stage's own folder or as it is
 * shipped. Shipped mappings that no route needs serve other stages.
 */
public record RoutedMappings(Bridge bridge, StageFolder folder) {
  public static String name(Route route, String target) {
    return route.source() + "." + route.type() + "." + target + ".jsonata";
  }

  /** Returns the names of a target's mappings that have a file, sorted. */
  public List<String> of(String target) {
    return bridge.routes().stream()
        .filter(it -> it.targets().contains(target))
        .map(it -> name(it, target))
        .filter(it -> Files.isRegularFile(folder.mapping(it)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the names of all mappings that the routes need, with or without a file. */
  public SortedSet<String> names() {
    var names = new TreeSet<String>();
    bridge.routes().forEach(route -> route.targets().forEach(it -> names.add(name(route, it))));
    return names;
  }

  /** Tells whether a route's mapping is the shipped one. */
  public boolean isShipped(String mapping) {
    return folder.isShipped(mapping) && names().contains(mapping);
  }

  /** Returns the mapping of one of the stage's own tests, by the test's name. */
  public Optional<String> ofOwnTest(Path test) {
    var shipped = folder.shippedMappings().stream().filter(this::isShipped);
    return named(test, Stream.concat(folder.ownMappings().stream(), shipped));
  }

  /** Returns the mapping of a shipped test, by the test's name. */
  public Optional<String> ofShippedTest(Path test) {
    return named(test, folder.shippedMappings().stream());
  }

  /**
   * Returns a mapping's tests. Shipped tests are included only if the stage uses the shipped
   * mapping.
   */
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
