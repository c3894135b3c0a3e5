package com.orderbridge.local.alarms;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stack as it is synthesised; {@code SnapshotTest} holds the file to that. */
final class Template {
  static final String PREFIX = "order-bridge-test-";

  private static final Path FILE =
      Path.of(System.getProperty("repository.root"), "infra-cdk/src/test/resources/template.json");

  private static final List<String> NAMES = List.of("QueueName", "FunctionName", "LogGroupName");

  private final JsonNode resources;

  private Template(JsonNode resources) {
    this.resources = resources;
  }

  static Template read() {
    try {
      var json = ((Parsed.Tree) Json.read(Files.readAllBytes(FILE))).node();
      return new Template(json.path("Resources"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> all(String type) {
    return resources
        .valueStream()
        .filter(it -> it.path("Type").asText().equals(type))
        .map(it -> it.path("Properties"))
        .toList();
  }

  /** Without the stage's prefix. */
  List<String> alarms() {
    return all("AWS::CloudWatch::Alarm").stream()
        .map(it -> it.path("AlarmName").asText().substring(PREFIX.length()))
        .sorted()
        .toList();
  }

  Alarm alarm(String name) {
    return all("AWS::CloudWatch::Alarm").stream()
        .filter(it -> it.path("AlarmName").asText().equals(PREFIX + name))
        .map(it -> new Alarm(it, this))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no alarm " + name));
  }

  /** The logical id of the one of its type, which stands for the id that AWS makes up. */
  String idOf(String type) {
    return resources
        .propertyStream()
        .filter(it -> it.getValue().path("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  List<String> names(String type, String property) {
    return all(type).stream().map(it -> it.path(property).asText()).toList();
  }

  /** A line of the access log, as API Gateway fills it in. */
  String accessLog(String route, int status) {
    var format = all("AWS::ApiGatewayV2::Stage").getFirst().at("/AccessLogSettings/Format");
    return format
        .asText()
        .replace("$context.routeKey", route)
        .replace("$context.status", Integer.toString(status));
  }

  /** A text, or what AWS makes of a reference; a resource without a name is its logical id. */
  String text(JsonNode value) {
    if (value.has("Fn::Join")) {
      return value.at("/Fn::Join/1").valueStream().map(this::text).collect(Collectors.joining());
    }
    var id = value.has("Ref") ? value.path("Ref") : value.at("/Fn::GetAtt/0");
    return value.isTextual() ? value.asText() : nameOf(id.asText());
  }

  private String nameOf(String id) {
    var properties = resources.path(id).path("Properties");
    return NAMES.stream()
        .map(it -> properties.path(it).asText())
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(id);
  }
}
