package com.orderbridge.simulators.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A {@code $filter}, ready to be asked about documents. */
public sealed interface Filter {

  boolean matches(ObjectNode document, boolean textIgnoresCase);

  Set<String> fields();

  record All() implements Filter {
    @Override
    public boolean matches(ObjectNode document, boolean textIgnoresCase) {
      return true;
    }

    @Override
    public Set<String> fields() {
      return Set.of();
    }
  }

  record And(List<Filter> parts) implements Filter {
    @Override
    public boolean matches(ObjectNode document, boolean textIgnoresCase) {
      return parts.stream().allMatch(part -> part.matches(document, textIgnoresCase));
    }

    @Override
    public Set<String> fields() {
      return union(parts);
    }
  }

  record Or(List<Filter> parts) implements Filter {
    @Override
    public boolean matches(ObjectNode document, boolean textIgnoresCase) {
      return parts.stream().anyMatch(part -> part.matches(document, textIgnoresCase));
    }

    @Override
    public Set<String> fields() {
      return union(parts);
    }
  }

  /** A field against a literal; lower when wrapped in {@code tolower} or {@code toupper}. */
  record Comparison(Property field, boolean lower, String operator, JsonNode literal)
      implements Filter {
    @Override
    public boolean matches(ObjectNode document, boolean textIgnoresCase) {
      int order = field.compare(document.path(field.name()), literal, lower || textIgnoresCase);
      return switch (operator) {
        case "eq" -> order == 0;
        case "ne" -> order != 0;
        case "gt" -> order > 0;
        case "ge" -> order >= 0;
        case "lt" -> order < 0;
        default -> order <= 0;
      };
    }

    @Override
    public Set<String> fields() {
      return Set.of(field.name());
    }
  }

  /** {@code contains}, {@code startswith}, {@code endswith}. */
  record Part(String function, Property field, boolean lower, String text) implements Filter {
    @Override
    public boolean matches(ObjectNode document, boolean textIgnoresCase) {
      boolean caseless = lower || textIgnoresCase || field.isCaseless();
      String value = fold(document.path(field.name()).asText(), caseless);
      String sought = fold(text, caseless);
      return switch (function) {
        case "startswith" -> value.startsWith(sought);
        case "endswith" -> value.endsWith(sought);
        default -> value.contains(sought);
      };
    }

    @Override
    public Set<String> fields() {
      return Set.of(field.name());
    }

    private static String fold(String text, boolean caseless) {
      return caseless ? text.toLowerCase(Locale.ROOT) : text;
    }
  }

  private static Set<String> union(List<Filter> parts) {
    var fields = new TreeSet<String>();
    parts.forEach(part -> fields.addAll(part.fields()));
    return fields;
  }
}
