package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperatorPolicyTest {
  private static final String PREFIX = "order-bridge-test-";

  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @ValueSource(strings = {"business-central-dlq", "hybris-cart-delete-dlq", "unreadable"})
  void letsADlqBeRedriven(String queue) {
    assertEquals(
        Set.of(
            "sqs:StartMessageMoveTask",
            "sqs:ListMessageMoveTasks",
            "sqs:CancelMessageMoveTask",
            "sqs:ListDeadLetterSourceQueues",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes"),
        actionsOn(PREFIX + queue));
  }

  @ParameterizedTest
  @ValueSource(strings = {"business-central", "hybris-cart-delete", "reread"})
  void letsSqsPutMessagesBackButNobodyTakeThem(String queue) {
    assertEquals(Set.of("sqs:SendMessage", "sqs:GetQueueAttributes"), actionsOn(PREFIX + queue));
  }

  @Test
  void letsOrdersBeLookedUpButNotChanged() {
    var look =
        Set.of(
            "dynamodb:Query",
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:DescribeTable");

    assertEquals(look, actionsOn(PREFIX + "deliveries"));
  }

  @Test
  void letsTheDeskBeRead() {
    assertEquals(Set.of("dynamodb:Query"), actionsOn(PREFIX + "deliveries/index/desk"));
  }

  @Test
  void namesNoResourceOnlyWhereAwsKnowsNone() {
    assertEquals(Set.of("sqs:ListQueues", "dynamodb:ListTables"), actionsOn("*"));
  }

  private Set<String> actionsOn(String name) {
    return stack
        .all("AWS::IAM::ManagedPolicy")
        .getFirst()
        .at("/Properties/PolicyDocument/Statement")
        .valueStream()
        .filter(it -> names(it.path("Resource")).contains(name))
        .map(it -> it.path("Action"))
        .flatMap(it -> it.isArray() ? it.valueStream() : Stream.of(it))
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> names(JsonNode resources) {
    return resources.isArray()
        ? resources.valueStream().map(this::name).collect(Collectors.toSet())
        : Set.of(name(resources));
  }

  private String name(JsonNode resource) {
    var parts = resource.at("/Fn::Join/1");
    if (parts.isArray()) {
      return parts.valueStream().map(this::name).collect(Collectors.joining());
    }
    return resource.isTextual() ? resource.asText() : stack.nameOf(resource);
  }
}
