package com.orderbridge.infra.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.deployed.SignedPosts.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account in a region, asked over HTTP. */
final class LiveAws implements Aws {
  private static final String CLOUD_FORMATION = "Version=2010-05-15&StackName=%s&Action=";
  private static final List<String> WAITING =
      List.of(
          "ApproximateNumberOfMessages",
          "ApproximateNumberOfMessagesNotVisible",
          "ApproximateNumberOfMessagesDelayed");

  private static final Set<String> NOT_THERE =
      Set.of(
          "QueueDoesNotExist",
          "AWS.SimpleQueueService.NonExistentQueue",
          "ResourceNotFoundException");

  /** These services speak version 1.1 of AWS's JSON protocol; the others speak 1.0. */
  private static final Set<String> NEWER = Set.of("logs", "secretsmanager");

  private final SignedPosts posts;

  LiveAws(SignedPosts posts) {
    this.posts = posts;
  }

  @Override
  public String account() {
    var answer = query("sts", "Version=2011-06-15&Action=GetCallerIdentity");
    return xml("sts GetCallerIdentity", answer).first("Account").orElse("");
  }

  @Override
  public Optional<DeployedStack> stack(String name) {
    var answer = cloudFormation("DescribeStacks", name);
    if (answer.body().contains("does not exist")) {
      return Optional.empty();
    }
    var stack = xml("cloudformation DescribeStacks", answer);
    return Optional.of(
        new DeployedStack(
            stack.first("StackStatus").orElse(""),
            stack.first("EnableTerminationProtection").filter("true"::equals).isPresent(),
            template(name)));
  }

  private StackTemplate template(String stack) {
    var answer = xml("cloudformation GetTemplate", cloudFormation("GetTemplate", stack));
    return StackTemplate.read(answer.first("TemplateBody").orElse(""));
  }

  private Response cloudFormation(String action, String stack) {
    var name = URLEncoder.encode(stack, StandardCharsets.UTF_8);
    return query("cloudformation", CLOUD_FORMATION.formatted(name) + action);
  }

  private Response query(String service, String form) {
    return posts.post(
        service, Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"), form);
  }

  private static Xml xml(String call, Response answer) {
    var xml = Xml.read(answer.body());
    if (!answer.isSuccessful()) {
      throw refused(call, answer, xml.first("Message").orElse(""));
    }
    return xml;
  }

  @Override
  public Optional<String> identifier(Kind kind, String name) {
    return switch (kind) {
      case QUEUE -> queueUrl(name);
      case TABLE ->
          json("dynamodb", "DynamoDB_20120810.DescribeTable", input("TableName", name))
              .map(_ -> name);
      case SECRET ->
          json("secretsmanager", "secretsmanager.DescribeSecret", input("SecretId", name))
              .map(it -> arn(name, it));
      case LOG_GROUP -> logGroup(name);
    };
  }

  private Optional<String> queueUrl(String name) {
    return json("sqs", "AmazonSQS.GetQueueUrl", input("QueueName", name))
        .map(it -> it.path("QueueUrl").asText());
  }

  private static String arn(String name, JsonNode secret) {
    if (secret.hasNonNull("DeletedDate")) {
      throw new CommandException(
          "the secret %1$s is about to be deleted: keep it with aws secretsmanager restore-secret --secret-id %1$s"
              .formatted(name));
    }
    return secret.path("ARN").asText();
  }

  private Optional<String> logGroup(String name) {
    var input = input("logGroupNamePrefix", name);
    return json("logs", "Logs_20140328.DescribeLogGroups", input)
        .filter(it -> it.path("logGroups").findValuesAsText("logGroupName").contains(name))
        .map(_ -> name);
  }

  @Override
  public long messages(String queue) {
    return queueUrl(queue).map(this::waiting).orElse(0L);
  }

  private long waiting(String url) {
    var input = input("QueueUrl", url);
    WAITING.forEach(input.putArray("AttributeNames")::add);
    return json("sqs", "AmazonSQS.GetQueueAttributes", input)
        .map(it -> it.path("Attributes").valueStream().mapToLong(JsonNode::asLong).sum())
        .orElse(0L);
  }

  private static ObjectNode input(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  /** Returns the answer, or empty if AWS says that the thing does not exist. */
  private Optional<JsonNode> json(String service, String target, ObjectNode input) {
    var headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-" + (NEWER.contains(service) ? "1.1" : "1.0"),
            "X-Amz-Target",
            target);
    var answer = posts.post(service, headers, input.toString());
    var output = tree(answer.body());
    if (answer.isSuccessful()) {
      return Optional.of(output);
    }
    if (NOT_THERE.contains(code(output))) {
      return Optional.empty();
    }
    throw refused(target, answer, output.path("message").asText(output.path("Message").asText()));
  }

  private static JsonNode tree(String body) {
    return switch (Json.read(body)) {
      case Parsed.Tree(var tree) -> tree;
      case Parsed.Malformed _ -> JsonNodeFactory.instance.objectNode();
    };
  }

  private static String code(JsonNode output) {
    var type = output.path("__type").asText();
    return type.substring(type.indexOf('#') + 1);
  }

  private static CommandException refused(String call, Response answer, String why) {
    return new CommandException("AWS refuses %s (%d): %s".formatted(call, answer.status(), why));
  }
}
