package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the functions read when they start. They know nothing else of the stack. */
final class EnvironmentTest {
  private static final String PREFIX = "order-bridge-test-";

  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread"})
  void tellsTheReceiverEveryQueueAsOneJsonObject(String name) {
    var parts = environment(name).at("/BRIDGE_QUEUES/Fn::Join/1");
    var json = new StringBuilder();
    parts.forEach(it -> json.append(it.isTextual() ? it.asText() : stack.nameOf(it)));

    assertEquals(
        "{\"business-central\":\"order-bridge-test-business-central\","
            + "\"hybris-cart-delete\":\"order-bridge-test-hybris-cart-delete\"}",
        json.toString());
    assertEquals(PREFIX + "reread", stack.nameOf(environment(name).path("BRIDGE_REREAD_QUEUE")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"business-central", "hybris-cart-delete"})
  void tellsATargetItsNameAndWhatItWorksWith(String name) {
    var environment = environment(name);

    assertEquals(name, environment.path("BRIDGE_TARGET").asText());
    assertEquals(PREFIX + name, stack.nameOf(environment.path("BRIDGE_QUEUE")));
    assertEquals(PREFIX + "deliveries", stack.nameOf(environment.path("BRIDGE_TABLE")));
    assertEquals(PREFIX + "operations", stack.nameOf(environment.path("BRIDGE_TOPIC_OPERATIONS")));
    assertEquals(PREFIX + "catalog", stack.nameOf(environment.path("BRIDGE_TOPIC_CATALOG")));
  }

  @Test
  void hasNothingElseInIt() {
    var names = new TreeSet<String>();
    for (var function : List.of("receiver", "reread", "business-central", "hybris-cart-delete")) {
      environment(function).propertyStream().map(Map.Entry::getKey).forEach(names::add);
    }

    assertEquals(
        Set.of(
            "BRIDGE_QUEUES",
            "BRIDGE_REREAD_QUEUE",
            "BRIDGE_TARGET",
            "BRIDGE_QUEUE",
            "BRIDGE_TABLE",
            "BRIDGE_TOPIC_OPERATIONS",
            "BRIDGE_TOPIC_CATALOG",
            "JAVA_TOOL_OPTIONS"),
        names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "business-central", "hybris-cart-delete"})
  void givesJavaOneCompilerOnly(String name) {
    assertEquals("-XX:TieredStopAtLevel=1", environment(name).path("JAVA_TOOL_OPTIONS").asText());
  }

  private JsonNode environment(String name) {
    return stack
        .one("AWS::Lambda::Function", "FunctionName", PREFIX + name)
        .at("/Properties/Environment/Variables");
  }
}
