package com.orderbridge.infra.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Difference;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tests of a stage's mappings, which need no Java: {@code mappings/tests/<mapping>[.<case>]/}
 * holds the {@code event.json} that a sender sends and the {@code expected.json} that the mapping
 * must make of it; {@code which.json}, if it is there, the id that the event has by its source's
 * {@code which}.
 */
final class MappingTests {
  private final StageFolder folder;

  private MappingTests(StageFolder folder) {
    this.folder = folder;
  }

  /** One line for each test that fails, with the first difference. */
  static List<String> problems(StageFolder folder) {
    var tests = new MappingTests(folder);
    return folder.mappingTests().stream().flatMap(it -> tests.problem(it).stream()).toList();
  }

  private Optional<String> problem(Path test) {
    var shown = folder.shown(test);
    var name = String.valueOf(test.getFileName());
    var mapping =
        folder.mappings().stream()
            .filter(it -> (name + ".").startsWith(it.replace(".jsonata", ".")))
            .findFirst();
    return mapping
        .map(it -> problem(test, it))
        .orElseGet(() -> Optional.of("is named after no mapping of the stage"))
        .map(it -> shown + ": " + it);
  }

  private Optional<String> problem(Path test, String mapping) {
    var event = json(test.resolve("event.json"));
    var expected = json(test.resolve("expected.json"));
    return event.isPresent() && expected.isPresent()
        ? problem(mapping, event.get(), variables(test), expected.get())
        : Optional.of("needs event.json and expected.json, both of them JSON");
  }

  private static Map<String, JsonNode> variables(Path test) {
    var variables = new HashMap<String, JsonNode>();
    json(test.resolve("which.json")).ifPresent(it -> variables.put("which", it));
    return variables;
  }

  private Optional<String> problem(
      String mapping, JsonNode event, Map<String, JsonNode> variables, JsonNode expected) {
    try {
      var expression = Expression.compile(mapping, StageFolder.text(folder.mapping(mapping)));
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
