package com.orderbridge.infra.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.Synthesised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AudiencesTest {
  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @CsvSource({
    "operations@example.com, email, operations",
    "https://example.com/catalog, https, catalog"
  })
  void tellsWhoeverTheStageNames(String endpoint, String protocol, String topic) {
    var subscription = stack.one("AWS::SNS::Subscription", "Endpoint", endpoint).path("Properties");

    assertEquals(protocol, subscription.path("Protocol").asText());
    assertEquals("order-bridge-test-" + topic, stack.nameOf(subscription.path("TopicArn")));
  }

  @Test
  void accountingHasATopicWhereTheStageNamesSomebody() {
    var full = Synthesised.FULL;
    var subscription = full.one("AWS::SNS::Subscription", "Endpoint", "books@example.com");
    var topic = subscription.at("/Properties/TopicArn");
    assertEquals("order-bridge-test-accounting", full.nameOf(topic));
    var variables =
        full.one("AWS::Lambda::Function", "FunctionName", "order-bridge-test-business-central")
            .at("/Properties/Environment/Variables");
    assertEquals(
        "order-bridge-test-accounting", full.nameOf(variables.path("BRIDGE_TOPIC_ACCOUNTING")));
    assertEquals(3, full.all("AWS::SNS::Topic").size());
    assertEquals(2, stack.all("AWS::SNS::Topic").size());
  }

  @Test
  void encryptsWithAKeyThatAlarmsMayUse() {
    var key = stack.all("AWS::KMS::Key").getFirst();
    for (var topic : stack.all("AWS::SNS::Topic")) {
      assertEquals("AWS::KMS::Key", stack.nameOf(topic.at("/Properties/KmsMasterKeyId")));
    }
    var allowed = statement(key.at("/Properties/KeyPolicy/Statement"), "cloudwatch.amazonaws.com");

    assertTrue(key.at("/Properties/EnableKeyRotation").asBoolean());
    assertEquals("Allow", allowed.path("Effect").asText());
    assertTrue(allowed.at("/Condition/StringEquals").has("aws:SourceAccount"));
  }

  @Test
  void letsAlarmsPublishToOperations() {
    var policies =
        stack.all("AWS::SNS::TopicPolicy").stream()
            .filter(it -> stack.nameOf(it.at("/Properties/Topics/0")).endsWith("-operations"))
            .toList();
    var allowed =
        statement(
            policies.getFirst().at("/Properties/PolicyDocument/Statement"),
            "cloudwatch.amazonaws.com");

    assertEquals("sns:Publish", allowed.path("Action").asText());
  }

  private static JsonNode statement(JsonNode statements, String service) {
    return statements
        .valueStream()
        .filter(it -> it.at("/Principal/Service").asText().equals(service))
        .findFirst()
        .orElseThrow();
  }
}
