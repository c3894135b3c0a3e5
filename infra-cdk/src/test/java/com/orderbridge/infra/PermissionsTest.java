package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists every action of every function with its resources, so that nobody adds one unseen. */
final class PermissionsTest {
  private static final String PREFIX = "order-bridge-test-";

  /** X-Ray has no resources that a policy could name. */
  private static final Set<String> TRACES =
      Set.of("xray:PutTelemetryRecords *", "xray:PutTraceSegments *");

  private final Synthesised stack = Synthesised.USUAL;

  @Test
  void receiverSendsAndReadsSigningSecrets() {
    assertEquals(
        allowed(
            "receiver",
            "sqs:SendMessage order-bridge-test-business-central",
            "sqs:SendMessage order-bridge-test-hybris-cart-delete",
            "sqs:SendMessage order-bridge-test-reread",
            "secretsmanager:GetSecretValue order-bridge/test/source/commerce-layer/orders.cancel",
            "secretsmanager:GetSecretValue order-bridge/test/source/commerce-layer/orders.place",
            "secretsmanager:GetSecretValue order-bridge/test/source/zephyrcart"),
        permissions("receiver"));
  }

  @Test
  void rereaderTakesWhatWasParkedAndSendsIt() {
    assertEquals(
        with(
            consumes("reread"),
            "sqs:SendMessage order-bridge-test-business-central",
            "sqs:SendMessage order-bridge-test-hybris-cart-delete"),
        permissions("reread"));
  }

  @Test
  void targetTakesDeliversAndTells() {
    for (var target : List.of("business-central", "hybris-cart-delete")) {
      assertEquals(
          with(
              consumes(target),
              "dynamodb:GetItem order-bridge-test-deliveries",
              "dynamodb:UpdateItem order-bridge-test-deliveries",
              "sns:Publish order-bridge-test-operations",
              "sns:Publish order-bridge-test-catalog",
              "kms:Decrypt AWS::KMS::Key",
              "kms:GenerateDataKey AWS::KMS::Key",
              "secretsmanager:GetSecretValue order-bridge/test/target/" + target),
          permissions(target));
    }
  }

  private static Set<String> consumes(String queue) {
    return allowed(
        queue,
        "sqs:ReceiveMessage " + PREFIX + queue,
        "sqs:DeleteMessage " + PREFIX + queue,
        "sqs:GetQueueAttributes " + PREFIX + queue,
        "sqs:ChangeMessageVisibility " + PREFIX + queue);
  }

  private static Set<String> allowed(String function, String... permissions) {
    var log = "/aws/lambda/" + PREFIX + function;
    return with(
        with(TRACES, "logs:CreateLogStream " + log, "logs:PutLogEvents " + log), permissions);
  }

  private static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> permissions(String function) {
    var role =
        stack
            .one("AWS::Lambda::Function", "FunctionName", PREFIX + function)
            .at("/Properties/Role/Fn::GetAtt/0");
    return stack.all("AWS::IAM::Policy").stream()
        .filter(it -> it.at("/Properties/Roles/0/Ref").equals(role))
        .flatMap(it -> it.at("/Properties/PolicyDocument/Statement").valueStream())
        .flatMap(this::permissionsOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> permissionsOf(JsonNode statement) {
    assertEquals("Allow", statement.path("Effect").asText());
    return each(statement.path("Action"))
        .flatMap(action -> each(statement.path("Resource")).map(it -> line(action, it)));
  }

  private String line(JsonNode action, JsonNode resource) {
    return action.asText()
        + " "
        + (resource.isTextual() ? resource.asText() : stack.nameOf(resource));
  }

  private static Stream<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
  }
}
