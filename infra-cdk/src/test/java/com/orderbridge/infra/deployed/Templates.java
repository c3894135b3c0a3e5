package com.orderbridge.infra.deployed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;

/** The whole stack of the stage {@code test}, and stacks that lack a part of it. */
final class Templates {
  static final StackTemplate WHOLE = read();

  private Templates() {}

  private static StackTemplate read() {
    try {
      return StackTemplate.read(Files.readString(Path.of("src/test/resources/template.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StackTemplate withoutResources(Predicate<String> logicalIds) {
    return without("Resources", logicalIds);
  }

  static StackTemplate withoutOutputs(Predicate<String> logicalIds) {
    return without("Outputs", logicalIds);
  }

  private static StackTemplate without(String part, Predicate<String> logicalIds) {
    ObjectNode copy = WHOLE.json().deepCopy();
    var ids = copy.path(part).propertyStream().map(Map.Entry::getKey).toList();
    ids.stream().filter(logicalIds).forEach(copy.withObjectProperty(part)::remove);
    return new StackTemplate(copy);
  }
}
