package com.orderbridge.local.checklive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a target's mappings name in their own text: accounts, items, freights. A value that a
 * mapping computes is not seen.
 */
public record MappingTexts(Path mappings, String target) {

  public static MappingTexts of(CheckedTarget target) {
    return new MappingTexts(target.stage().folder().resolve("mappings"), target.name());
  }

  /** All that the first group of a pattern matches. */
  public Set<String> named(Pattern pattern) {
    var named = new TreeSet<String>();
    for (var text : texts()) {
      pattern.matcher(text).results().forEach(it -> named.add(it.group(1)));
    }
    return named;
  }

  private List<String> texts() {
    if (!Files.isDirectory(mappings)) {
      return List.of();
    }
    try (var files = Files.list(mappings)) {
      return files
          .filter(it -> it.toString().endsWith("." + target + ".jsonata"))
          .map(MappingTexts::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + mappings, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
