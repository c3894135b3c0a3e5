package com.orderbridge.infra.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.stage.folder.RoutedMappings;
import com.orderbridge.infra.stage.folder.StageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The part of a stage's configuration that one function reads. What only other functions read is
 * left out, so a change of it does not touch this function.
 *
 * @param bridge the text of the function's {@code bridge.json}
 * @param mappings the files of its mappings
 */
public record FunctionConfiguration(String bridge, List<Path> mappings) {
  public FunctionConfiguration {
    mappings = List.copyOf(mappings);
  }

  /** Returns the configuration of the function that delivers to a target. */
  public static FunctionConfiguration ofTarget(StageFolder folder, Bridge bridge, String target) {
    var names = new RoutedMappings(bridge, folder).of(target);
    var mappings = names.stream().map(folder::mapping).toList();
    return new FunctionConfiguration(reduced(folder).ofTarget(target), mappings);
  }

  /** Returns the configuration of the receiver's functions, which need no mappings. */
  public static FunctionConfiguration ofReceiver(StageFolder folder) {
    return new FunctionConfiguration(reduced(folder).ofReceiver(), List.of());
  }

  private static ReducedBridge reduced(StageFolder folder) {
    return new ReducedBridge(json(folder.bridge()));
  }

  private static JsonNode json(Path file) {
    try {
      return switch (Json.read(Files.readAllBytes(file))) {
        case Parsed.Tree(var tree) -> tree;
        case Parsed.Malformed(var why) -> throw new IllegalStateException(file + ": " + why);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
