package com.orderbridge.infra.stage.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Route;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import com.orderbridge.infra.stage.folder.Repository;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a mapping or a condition on what its sender really sends. */
record SampleCheck(Repository repository) {
  /**
   * Returns what is wrong with a mapping. Empty if it makes a document of the sample, or if there
   * is no sample.
   */
  Optional<String> problem(Expression mapping, Route route) {
    return repository
        .sample(route.source(), route.type())
        .map(it -> Json.read(StageFolder.text(it)))
        .flatMap(it -> problem(mapping, it))
        .map(it -> it + " on events/" + route.source() + "/" + route.type() + ".json");
  }

  /**
   * Returns what is wrong with a condition. Empty if it accepts one of the samples, or if there is
   * none.
   */
  Optional<String> taken(Expression condition, Route route) {
    var samples = repository.samples(route.source(), route.type());
    return samples.isEmpty() || samples.stream().anyMatch(it -> takes(condition, it))
        ? Optional.empty()
        : Optional.of(
            "%s accepts none of the samples events/%s/%s*.json: correct it, or add a sample that it accepts"
                .formatted(condition.name(), route.source(), route.type()));
  }

  private static boolean takes(Expression condition, Path sample) {
    try {
      return Json.read(StageFolder.text(sample)) instanceof Parsed.Tree(var event)
          && condition.evaluate(event).asBoolean(false);
    } catch (MappingException e) {
      return false;
    }
  }

  private static Optional<String> problem(Expression mapping, Parsed sample) {
    return switch (sample) {
      case Parsed.Malformed(var why) -> Optional.of(mapping.name() + " cannot be tried: " + why);
      case Parsed.Tree(var event) -> problem(mapping, event);
    };
  }

  private static Optional<String> problem(Expression mapping, JsonNode event) {
    try {
      return mapping.evaluate(event).isObject()
          ? Optional.empty()
          : Optional.of(mapping.name() + " does not make an object");
    } catch (MappingException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
