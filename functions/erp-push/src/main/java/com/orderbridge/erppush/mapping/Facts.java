package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Rejected;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * Collects the facts that help a person to find the cause of a refusal, because the ERP's sentence
 * may name a field but no value: the document's currency, day, customer number, tax groups and
 * items. None of them is personal. Pure.
 */
public final class Facts {
  private static final int MOST = 5;

  private final StringBuilder text = new StringBuilder();
  private final String reason;

  private Facts(String reason) {
    this.reason = reason;
  }

  /**
   * The names of the facts of a document.
   *
   * @param fields the names that people use, each with the ERP's name of the field
   * @param lines the ERP's name of the list of lines
   * @param ofLines the same names for a line; each value is reported once
   */
  public record Names(
      SequencedMap<String, String> fields, String lines, SequencedMap<String, String> ofLines) {}

  /**
   * Returns pairs of the name that people use and the ERP's name of the field, in the order in
   * which they are reported.
   */
  public static SequencedMap<String, String> words(String... pairs) {
    var words = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }

  /**
   * Adds to a rejection the facts that its reason does not name. Other stops stay as they are.
   *
   * @param document the document as it was sent
   */
  public static Stop told(Stop why, JsonNode document, Names names) {
    return why instanceof Rejected rejected
        ? new Rejected(
            rejected.code(),
            new Facts(rejected.reason()).of(document, names),
            rejected.whoMustAct(),
            rejected.reference())
        : why;
  }

  private String of(JsonNode document, Names names) {
    names.fields().forEach((word, field) -> add(word, one(document, field)));
    names.ofLines().forEach((word, field) -> add(word, each(document.path(names.lines()), field)));
    var ends = reason.endsWith(".") ? "" : ".";
    return text.isEmpty() ? reason : reason + ends + " It was sent with " + text + ".";
  }

  private static SequencedSet<String> one(JsonNode document, String field) {
    return new LinkedHashSet<>(List.of(document.path(field).asText("")));
  }

  private static SequencedSet<String> each(JsonNode lines, String field) {
    var values = new LinkedHashSet<String>();
    lines.forEach(it -> values.add(it.path(field).asText("")));
    return values;
  }

  private void add(String what, SequencedSet<String> values) {
    values.removeIf(String::isBlank);
    if (!values.isEmpty() && values.stream().noneMatch(reason::contains)) {
      var more = values.size() > MOST ? " and %d more".formatted(values.size() - MOST) : "";
      text.append(text.isEmpty() ? "" : ", ").append(what).append(' ');
      text.append(values.stream().limit(MOST).map(Skus::shown).collect(Collectors.joining(", ")));
      text.append(more);
    }
  }
}
