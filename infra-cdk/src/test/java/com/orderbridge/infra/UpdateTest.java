package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * An update of a deployed stack replaces nothing that holds orders, secrets or logs, and nothing
 * that others know by name. {@code kept.csv} lists the resources of stacks that are in use. Never
 * change a line of it.
 */
final class UpdateTest {
  private static final List<String> NAMES =
      List.of("QueueName", "TableName", "TopicName", "LogGroupName", "FunctionName", "Name");

  /** A renamed log group. CHANGELOG.md says that its old lines stay under the old name. */
  private static final Map<String, String> RENAMED =
      Map.of("/aws/apigateway/order-bridge-test", "/aws/vendedlogs/order-bridge-test");

  @ParameterizedTest
  @CsvFileSource(resources = "/kept.csv", numLinesToSkip = 1)
  void whatWasDeployedKeepsItsIdAndItsName(String type, String id, String name) {
    var resource = Synthesised.USUAL.template().path("Resources").path(id);

    assertEquals(type, resource.path("Type").asText(), id);
    assertEquals(RENAMED.getOrDefault(name, name), name(resource), id);
  }

  private static String name(JsonNode resource) {
    var names =
        NAMES.stream()
            .map(it -> resource.path("Properties").path(it).asText())
            .filter(it -> !it.isEmpty())
            .toList();
    assertTrue(names.size() == 1, () -> resource + " has " + names);
    return names.getFirst();
  }
}
