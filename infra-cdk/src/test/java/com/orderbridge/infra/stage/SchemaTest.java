package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas that editors use know every field that the readers know. */
final class SchemaTest {
  private static final String KNOWN = "use one of: ";
  private static final Path CONFIGURATION = Path.of("config");

  private final StageOnDisk stage;

  SchemaTest(@TempDir Path root) {
    this.stage = new StageOnDisk(root);
  }

  @Test
  void knowsTheFieldsOfABridge() {
    stage.bridge("\"stage\"", "\"unknown\": 1, \"stage\"");

    assertKnown("bridge", "/properties");
  }

  @Test
  void knowsTheFieldsOfASource() {
    stage.bridge(
        "\"path\": \"/order/notifications\"", "\"unknown\": 1, \"path\": \"/order/notifications\"");

    assertKnown("bridge", "/properties/sources/additionalProperties/properties");
  }

  @Test
  void knowsTheFieldsOfATarget() {
    stage.bridge("\"function\": \"erp-push\"", "\"unknown\": 1, \"function\": \"erp-push\"");

    assertKnown("bridge", "/properties/targets/additionalProperties/properties");
  }

  @Test
  void knowsTheFieldsOfAWindow() {
    stage.bridge(
        "\"function\": \"erp-push\"",
        "\"windows\": [{\"unknown\": 1, \"from\": \"22:00\", \"to\": \"02:00\", \"timeZone\":"
            + " \"UTC\"}], \"function\": \"erp-push\"");

    assertKnown(
        "bridge", "/properties/targets/additionalProperties/properties/windows/items/properties");
  }

  @Test
  void knowsTheFieldsOfARoute() {
    stage.bridge("\"type\": \"orders.place\"", "\"unknown\": 1, \"type\": \"orders.place\"");

    assertKnown("bridge", "/properties/routes/items/properties");
  }

  @Test
  void knowsTheFieldsOfADeployment() {
    stage.deployment("{ \"unknown\": 1 }");

    assertKnown("deployment", "/properties");
  }

  private void assertKnown(String file, String pointer) {
    var known =
        schema(file)
            .at(pointer)
            .propertyStream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var problem = stage.problems().getFirst();
    var read = problem.substring(problem.indexOf(KNOWN) + KNOWN.length()).split(", ", -1);

    assertTrue(known.containsAll(List.of(read)), () -> known + " has not all of " + problem);
  }

  private static JsonNode schema(String name) {
    var text = StageFolder.text(CONFIGURATION.resolve(name + ".schema.json"));
    return assertInstanceOf(Parsed.Tree.class, Json.read(text)).node();
  }
}
