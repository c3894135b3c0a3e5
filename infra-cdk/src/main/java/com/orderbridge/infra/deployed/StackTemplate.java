package com.orderbridge.infra.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.door.Urls;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The template of a stack, either as it was synthesised or as CloudFormation returns it. */
record StackTemplate(JsonNode json) {
  /** A resource with the name that the template gives it. */
  record Resource(String logicalId, Kind kind, String name) {}

  static StackTemplate read(String text) {
    return switch (Json.read(text)) {
      case Parsed.Tree(var tree) -> new StackTemplate(tree);
      case Parsed.Malformed(var why) ->
          throw new CommandException("the template of the stack is not JSON: " + why);
    };
  }

  /** Returns the resources that outlive the stack. */
  List<Resource> retained() {
    return json.path("Resources")
        .propertyStream()
        .filter(it -> it.getValue().path("DeletionPolicy").asText().startsWith("Retain"))
        .map(it -> resource(it.getKey(), it.getValue()))
        .toList();
  }

  private static Resource resource(String logicalId, JsonNode resource) {
    var kind = Kind.of(resource.path("Type").asText());
    return new Resource(logicalId, kind, resource.path("Properties").path(kind.named()).asText());
  }

  SortedSet<String> names(Kind kind) {
    return retained().stream()
        .filter(it -> it.kind() == kind)
        .map(Resource::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  SortedSet<String> sources() {
    return json.path("Outputs")
        .valueStream()
        .map(it -> Urls.source(it.path("Description").asText()))
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
