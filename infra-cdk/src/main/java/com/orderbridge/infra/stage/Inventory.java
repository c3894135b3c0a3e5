package com.orderbridge.infra.stage;

import com.orderbridge.core.config.Bridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sources and targets with which a stage was last synthesised, kept beside its {@code
 * bridge.json} and committed with it. By it a removal or a renaming is noticed before a queue is
 * left behind with orders in it.
 *
 * @param fields as they are found in {@code bridge.json}
 */
public record Inventory(List<String> fields) {
  public Inventory {
    fields = List.copyOf(fields);
  }

  static Inventory of(Bridge bridge) {
    var fields = new TreeSet<String>();
    bridge.sources().keySet().forEach(it -> fields.add("sources." + it));
    bridge.targets().keySet().forEach(it -> fields.add("targets." + it));
    return new Inventory(List.copyOf(fields));
  }

  /** Empty where there is no file: nothing has been deployed yet. */
  static Inventory read(Path file) {
    try {
      return new Inventory(Files.exists(file) ? Files.readAllLines(file) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the next synthesis; an unchanged file is left alone. */
  public static void remember(Stage stage) {
    var file = stage.folder().inventory();
    var now = of(stage.bridge());
    if (!now.equals(read(file))) {
      now.write(file);
    }
  }

  private void write(Path file) {
    try {
      Files.writeString(file, String.join("\n", fields) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was there and is not any more, but for what was removed on purpose. */
  List<String> gone(Inventory now, Set<String> removed) {
    return fields.stream()
        .filter(it -> !now.fields.contains(it) && !removed.contains(it))
        .map(Inventory::problem)
        .toList();
  }

  private static String problem(String field) {
    var why =
        field.startsWith("targets.") ? "its queues may hold orders" : "its sender may still send";
    return "%1$s was there before, and %2$s: see docs/runbook.md#removing, then use -c remove=%1$s"
        .formatted(field, why);
  }
}
