package com.orderbridge.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.StageOnDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** A stack as CloudFormation would get it. */
public final class Synthesised {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The unchanged stage of {@link StageOnDisk}, for all tests that only look at it. */
  public static final Synthesised USUAL = of(new StageOnDisk(temporary()).stage());

  /** Every option of a deployment. */
  static final String EVERYTHING =
      """
      {
        "protection": true,
        "logRetentionDays": 90,
        "memory": { "receiver": 1769, "targets": 600 },
        "throttling": { "requestsPerSecond": 7, "burst": 9 },
        "domain": {
          "name": "webhooks.example.com",
          "certificate": "arn:aws:acm:eu-central-1:123456789012:certificate/0"
        },
        "staticEgress": true,
        "canary": true,
        "tracing": false,
        "targets": { "business-central": { "objective": "2h" } }
      }
      """;

  private static final List<String> NAMES =
      List.of("QueueName", "TableName", "TopicName", "LogGroupName", "FunctionName", "Name");

  private final JsonNode template;
  private final Path assembly;

  private Synthesised(JsonNode template, Path assembly) {
    this.template = template;
    this.assembly = assembly;
  }

  /** The same stage with {@link #EVERYTHING}, and with somebody who is named for accounting. */
  public static final Synthesised FULL =
      of(
          new StageOnDisk(temporary())
              .bridge("\"catalog\": [", "\"accounting\": [\"books@example.com\"], \"catalog\": [")
              .deployment(EVERYTHING)
              .stage());

  public static Synthesised of(Stage stage) {
    var assembly = temporary();
    var app = App.Builder.create().outdir(assembly.toString()).context(flags()).build();
    var template = Template.fromStack(new BridgeStack(app, stage));
    return new Synthesised(JSON.valueToTree(template.toJSON()), assembly);
  }

  JsonNode template() {
    return template;
  }

  Path assembly() {
    return assembly;
  }

  /** Returns the resources of a type, each with its {@code Properties} and the rest. */
  public List<JsonNode> all(String type) {
    return template
        .path("Resources")
        .valueStream()
        .filter(it -> it.path("Type").asText().equals(type))
        .toList();
  }

  /** Returns the only resource of a type whose property has this value. */
  public JsonNode one(String type, String property, String value) {
    var found =
        all(type).stream()
            .filter(it -> it.path("Properties").path(property).asText().equals(value))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " " + type + " with " + property + " " + value);
    }
    return found.getFirst();
  }

  /** Returns AWS's name of what a {@code Ref} or {@code Fn::GetAtt} points to, or else its type. */
  public String nameOf(JsonNode reference) {
    var id = reference.has("Ref") ? reference.path("Ref") : reference.path("Fn::GetAtt").path(0);
    var resource = template.path("Resources").path(id.asText());
    return NAMES.stream()
        .map(it -> resource.path("Properties").path(it).asText())
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseGet(() -> resource.path("Type").asText());
  }

  /** Returns the logical id of a resource. */
  public String idOf(JsonNode resource) {
    return template
        .path("Resources")
        .propertyStream()
        .filter(it -> it.getValue().equals(resource))
        .map(Map.Entry::getKey)
        .findAny()
        .orElseThrow();
  }

  /** Returns the flags of the command line, so that tests use the same. */
  private static Map<String, Object> flags() {
    try {
      var context = JSON.readTree(Path.of("cdk.json").toFile()).path("context");
      return context
          .propertyStream()
          .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asBoolean()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path temporary() {
    try {
      return Files.createTempDirectory(Path.of("target"), "synthesised");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
