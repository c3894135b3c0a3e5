package com.orderbridge.infra.stage.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.json.Difference;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.infra.stage.folder.RoutedMappings;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the tests of a stage's mappings, which need no Java. A test is a folder {@code
 * mappings/tests/<mapping>[.<case>]/}. In it, {@code event.json} is what a sender sends, {@code
 * expected.json} is what the mapping must make of it, and {@code which.json}, if it is there, is
 * the id that the source's {@code which} gives to the event. The tests of a shipped mapping count
 * if the stage uses that mapping unchanged.
 */
public final class MappingTests {
  private final StageFolder folder;
  private final RoutedMappings mappings;

  private MappingTests(Bridge bridge, StageFolder folder) {
    this.folder = folder;
    this.mappings = new RoutedMappings(bridge, folder);
  }

  /** Returns one line for each test that fails, with the first difference. */
  public static List<String> problems(Bridge bridge, StageFolder folder) {
    var tests = new MappingTests(bridge, folder);
    return Stream.concat(
            folder.ownTests().stream().flatMap(it -> tests.own(it).stream()),
            folder.shippedTests().stream().flatMap(it -> tests.shipped(it).stream()))
        .toList();
  }

  private Optional<String> own(Path test) {
    return mappings
        .ofOwnTest(test)
        .map(it -> problem(test, it))
        .orElseGet(() -> Optional.of("is not named after a mapping of the stage"))
        .map(it -> folder.shown(test) + ": " + it);
  }

  private Optional<String> shipped(Path test) {
    return mappings
        .ofShippedTest(test)
        .map(it -> mappings.isShipped(it) ? problem(test, it) : Optional.<String>empty())
        .orElseGet(() -> Optional.of("is not named after a mapping beside it"))
        .map(it -> folder.shown(test) + ": " + it);
  }

  private Optional<String> problem(Path test, String mapping) {
    var event = json(test.resolve("event.json"));
    var expected = json(test.resolve("expected.json"));
    return event.isPresent() && expected.isPresent()
        ? problem(mapping, event.get(), variables(test), expected.get())
        : Optional.of("needs event.json and expected.json, and both must be JSON");
  }

  private static Map<String, JsonNode> variables(Path test) {
    var variables = new HashMap<String, JsonNode>();
    json(test.resolve("which.json")).ifPresent(it -> variables.put("which", it));
    return variables;
  }

  private Optional<String> problem(
      String mapping, JsonNode event, Map<String, JsonNode> variables, JsonNode expected) {
    try {
      var file = folder.mapping(mapping);
      var expression = Expression.compile(folder.shown(file), StageFolder.text(file));
      return Difference.first(expected, expression.evaluate(event, variables));
    } catch (MappingException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<JsonNode> json(Path file) {
    return Files.isRegularFile(file) && Json.read(StageFolder.text(file)) instanceof Parsed.Tree it
        ? Optional.of(it.node())
        : Optional.empty();
  }
}
