package com.orderbridge.local.checklive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds accounts, items and freights that the text of a target's mappings names. It does not find a
 * value that a mapping computes.
 */
public record MappingTexts(List<String> texts) {
  public MappingTexts {
    texts = List.copyOf(texts);
  }

  public static MappingTexts of(CheckedTarget target) {
    var files = target.stage().files();
    return new MappingTexts(
        target.stage().bridge().routes().stream()
            .filter(it -> it.targets().contains(target.name()))
            .flatMap(it -> files.mappingText(it.source(), it.type(), target.name()).stream())
            .toList());
  }

  /** Returns everything that the first group of a pattern matches. */
  public Set<String> named(Pattern pattern) {
    var named = new TreeSet<String>();
    for (var text : texts) {
      pattern.matcher(text).results().forEach(it -> named.add(it.group(1)));
    }
    return named;
  }
}
