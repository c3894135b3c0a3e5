package com.orderbridge.infra.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.infra.deployed.StackTemplate.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which of a stack's resources exist already, and how CloudFormation identifies each. */
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

  /** Returns the identifiers by logical id, as {@code cdk import --resource-mapping} reads them. */
  JsonNode mapping() {
    return mapping;
  }

  /** Returns the resources that do not exist. The deployment after the import creates them. */
  List<String> missing() {
    return missing;
  }
}
