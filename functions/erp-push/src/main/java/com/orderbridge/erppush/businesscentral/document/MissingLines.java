package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of comparing a document with the lines that were to be written. Comments do not count.
 * Pure.
 */
public sealed interface MissingLines {
  /**
   * The missing lines, in the order in which they were to be written; none if the document is
   * complete.
   */
  record Lines(List<JsonNode> lines) implements MissingLines {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** The document has fewer lines than were to be written, and some of them are different. */
  record SomethingElse() implements MissingLines {}

  /**
   * Compares a document with the lines that were to be written. A document with as many lines
   * counts as complete, because people may have changed them.
   */
  static MissingLines of(FoundDocument found, Iterable<JsonNode> wanted) {
    var lacking = new ArrayList<JsonNode>();
    wanted.forEach(it -> lacking.add(it));
    lacking.removeIf(LineFields::isComment);
    var there = found.lines().stream().filter(it -> !it.isComment()).toList();
    if (there.size() >= lacking.size()) {
      return new Lines(List.of());
    }
    for (var line : there) {
      if (!removeFirst(lacking, line)) {
        return new SomethingElse();
      }
    }
    return new Lines(lacking);
  }

  private static boolean removeFirst(List<JsonNode> lacking, FoundLine line) {
    for (int i = 0; i < lacking.size(); i++) {
      if (isWritten(lacking.get(i), line)) {
        lacking.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(JsonNode wanted, FoundLine line) {
    return OptionValue.read(wanted, "lineType").equals(line.type())
        && wanted.path("lineObjectNumber").asText().equalsIgnoreCase(line.number())
        && LineFields.number(wanted, "quantity").compareTo(line.quantity()) == 0
        && LineFields.number(wanted, "unitPrice")
                .compareTo(LineFields.number(line.json(), "unitPrice"))
            == 0;
  }
}
