package com.orderbridge.core.config;

import com.orderbridge.core.config.SourceRules.TestMode;
import com.orderbridge.core.config.SourceRules.TopicsTold;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the rules for a source's requests and bodies from its object in {@code bridge.json}. */
final class SourceRulesReader {
  private static final int SMALLEST_BODY = 1024;

  /** Fields without which no reader could read an event. */
  private static final Set<String> NEEDED = Set.of("data", "id", "type", "attributes", "meta");

  private SourceRulesReader() {}

  static SourceRules read(Fields fields) {
    return new SourceRules(
        fields.number("shortestKey", 1, 64, SourceRules.SHORTEST_KEY),
        testMode(fields),
        fields.optionalText("organization"),
        removed(fields),
        fields.number(
            "largestBody", SMALLEST_BODY, SourceRules.LARGEST_BODY, SourceRules.LARGEST_BODY),
        topicsTold(fields));
  }

  private static TestMode testMode(Fields fields) {
    return fields.has("testMode")
        ? fields.oneOf("testMode", TestMode.class).orElse(TestMode.REQUIRED)
        : TestMode.REQUIRED;
  }

  private static TopicsTold topicsTold(Fields fields) {
    return fields.has("topicsTold")
        ? fields.oneOf("topicsTold", TopicsTold.class).orElse(TopicsTold.BY_SECRET)
        : TopicsTold.BY_SECRET;
  }

  private static List<String> removed(Fields fields) {
    var names = fields.texts("removed");
    for (var name : names) {
      if (!name.matches("[A-Za-z0-9_-]+")) {
        fields.problem("removed", "must be names of fields, such as iban, not paths");
      } else if (NEEDED.contains(name.toLowerCase(Locale.ROOT))) {
        fields.problem("removed", "must not name " + name + ": no event can be read without it");
      }
    }
    return names;
  }
}
