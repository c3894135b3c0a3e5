package com.orderbridge.infra.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.infra.deployed.StackTemplate.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of a stack's resources are there already, and how CloudFormation is told of each. */
final class Adoption {
  private final ObjectNode mapping = JsonNodeFactory.instance.objectNode();
  private final List<String> missing = new ArrayList<>();

  private Adoption() {}

  static Adoption of(StackTemplate template, Aws aws) {
    var adoption = new Adoption();
    for (var resource : template.retained()) {
      adoption.add(resource, aws.identifier(resource.kind(), resource.name()));
    }
    return adoption;
  }

  private void add(Resource resource, Optional<String> identifier) {
    identifier.ifPresentOrElse(
        it -> mapping.putObject(resource.logicalId()).put(resource.kind().identifier(), it),
        () -> missing.add(resource.kind().word() + " " + resource.name()));
  }

  /** By logical id, as {@code cdk import --resource-mapping} reads it. */
  JsonNode mapping() {
    return mapping;
  }

  /** What the deployment after the import will create. */
  List<String> missing() {
    return missing;
  }
}
