package com.orderbridge.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.stage.StageRead;
import com.orderbridge.infra.stage.StageReader;
import com.orderbridge.infra.stage.folder.Repository;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A function as the template of a stage describes it. References are replaced by what AWS would put
 * there.
 *
 * @param ping the event with which it is called once a day
 */
record DescribedFunction(
    String name, Path zip, String handler, Map<String, String> environment, String ping) {
  private static final String PLACE = "eu-central-1:123456789012:";
  private static final String QUEUES = "https://sqs.eu-central-1.amazonaws.com/123456789012/";

  /** Returns all functions of a stage of this repository. Their zips must exist. */
  static List<DescribedFunction> of(String stage) {
    return switch (StageReader.read(new Repository(Path.of("..")), stage)) {
      case StageRead.Refused(var problems) -> throw new AssertionError(problems);
      case StageRead.Valid(var valid) -> of(Synthesised.of(valid));
    };
  }

  private static List<DescribedFunction> of(Synthesised stack) {
    return stack.all("AWS::Lambda::Function").stream().map(it -> of(stack, it)).toList();
  }

  private static DescribedFunction of(Synthesised stack, JsonNode function) {
    var properties = function.path("Properties");
    return new DescribedFunction(
        properties.path("FunctionName").asText(),
        asset(stack, properties.at("/Code/S3Key").asText()),
        properties.path("Handler").asText(),
        environment(stack, properties),
        ping(stack, stack.idOf(function)));
  }

  private static Path asset(Synthesised stack, String key) {
    return stack.assembly().resolve("asset." + key).toAbsolutePath();
  }

  /**
   * Adds what Lambda itself sets, as far as a start needs it. The layer is not under {@code /opt}.
   */
  private static Map<String, String> environment(Synthesised stack, JsonNode function) {
    var environment = new HashMap<String, String>();
    function
        .at("/Environment/Variables")
        .properties()
        .forEach(it -> environment.put(it.getKey(), resolved(stack, it.getValue())));
    var layer = stack.template().path("Resources").path(function.at("/Layers/0/Ref").asText());
    var key = layer.at("/Properties/Content/S3Key").asText().replace(".zip", "");
    environment.put("BRIDGE_CONFIG", asset(stack, key).resolve("bridge").toString());
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.path("FunctionName").asText());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", function.path("MemorySize").asText());
    environment.put("AWS_LAMBDA_LOG_FORMAT", function.at("/LoggingConfig/LogFormat").asText());
    return environment;
  }

  private static String resolved(Synthesised stack, JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    if (value.has("Fn::Join")) {
      return value
          .at("/Fn::Join/1")
          .valueStream()
          .map(it -> resolved(stack, it))
          .collect(Collectors.joining(value.at("/Fn::Join/0").asText()));
    }
    return reference(stack, value);
  }

  /**
   * Returns the value that CloudFormation gives to a {@code Ref}. It depends on the resource's
   * type.
   */
  private static String reference(Synthesised stack, JsonNode value) {
    var name = stack.nameOf(value);
    var type = stack.template().path("Resources").path(value.path("Ref").asText()).path("Type");
    return switch (type.asText()) {
      case "AWS::SQS::Queue" -> QUEUES + name;
      case "AWS::SNS::Topic" -> "arn:aws:sns:" + PLACE + name;
      case "AWS::DynamoDB::Table" -> name;
      default -> throw new AssertionError("what is a Ref to " + type + "? " + value);
    };
  }

  private static String ping(Synthesised stack, String function) {
    return stack.all("AWS::Events::Rule").stream()
        .map(it -> it.at("/Properties/Targets/0"))
        .filter(it -> function.equals(functionOf(stack, it.at("/Arn/Ref").asText())))
        .map(it -> it.path("Input").asText())
        .findAny()
        .orElseThrow();
  }

  private static String functionOf(Synthesised stack, String alias) {
    return stack.template().at("/Resources/" + alias + "/Properties/FunctionName/Ref").asText();
  }

  @Override
  public String toString() {
    return name;
  }
}
