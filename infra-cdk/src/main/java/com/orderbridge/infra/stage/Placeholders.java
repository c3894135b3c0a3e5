package com.orderbridge.infra.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Bridge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds values that are still those of the sample. Such a stage can be synthesised, but would not
 * work when it is deployed.
 */
public final class Placeholders {
  /** Names that RFC 2606 reserves for examples, an id of zeros, and text in angle brackets. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i).*([./@]example\\.(com|net|org)|\\.(example|invalid|test)\\b|<[^<>]*>"
              + "|00000000-0000-0000-0000-000000000000).*");

  private final List<String> found = new ArrayList<>();

  private Placeholders() {}

  /** Returns one line for each placeholder. It begins with the file. */
  public static List<String> of(Stage stage) {
    var file = stage.folder().shown(stage.folder().bridge());
    return in(stage.bridge()).stream().map(it -> file + ": " + it).toList();
  }

  /** Returns one line for each placeholder. It begins with the field. */
  static List<String> in(Bridge bridge) {
    var placeholders = new Placeholders();
    new TreeMap<>(bridge.targets())
        .forEach((name, it) -> placeholders.look("targets." + name + ".settings", it.settings()));
    new TreeMap<>(bridge.audiences())
        .forEach((name, people) -> people.forEach(it -> placeholders.text("notify." + name, it)));
    return placeholders.found;
  }

  private void look(String at, JsonNode value) {
    if (value.isTextual()) {
      text(at, value.textValue());
    }
    value.properties().forEach(it -> look(at + "." + it.getKey(), it.getValue()));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      look(at + "[" + i + "]", value.get(i));
    }
  }

  private void text(String at, String text) {
    if (PLACEHOLDER.matcher(text).matches()) {
      found.add(at + " " + text + " is a placeholder: set it before you deploy");
    }
  }
}
