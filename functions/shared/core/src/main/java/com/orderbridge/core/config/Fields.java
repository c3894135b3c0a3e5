package com.orderbridge.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One object of a configuration file. A problem in it is noted with its path, and reading goes on
 * with a default, so that all problems of a file are reported at once. Not thread-safe.
 */
public final class Fields {
  private final JsonNode object;
  private final String path;
  private final List<String> problems;
  private final Set<String> read = new TreeSet<>();

  Fields(JsonNode object, String path, List<String> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
    if (!object.isObject()) {
      problems.add((path.isEmpty() ? "the whole file" : path) + " must be an object");
    }
  }

  /**
   * Creates a reader of a target's own settings, for the function that knows them. The caller ends
   * with {@link #refuseOthers()}.
   *
   * @param object the settings
   * @param path the path of the settings in the file, which problems begin with
   * @param problems the list to which problems are added
   */
  public static Fields of(JsonNode object, String path, List<String> problems) {
    return new Fields(object, path, problems);
  }

  /**
   * Notes a problem of a field.
   *
   * @param field the name of the field
   * @param what what is wrong; it follows the path of the field
   */
  public void problem(String field, String what) {
    problems.add(at(field) + " " + what);
  }

  /**
   * Reads a text that must not be missing or blank.
   *
   * @return an empty text, with a problem noted, if it is missing or wrong
   */
  public String text(String field) {
    return optionalText(field).orElseGet(() -> missing(field, "text", ""));
  }

  /**
   * Reads an address that secrets and orders may be sent to: with https, or with http on this
   * machine alone.
   *
   * @return a placeholder, with a problem noted, if the field has no such address
   */
  public URI address(String field) {
    var text = text(field);
    var address = Address.read(text);
    if (!text.isEmpty()) {
      address.problem().ifPresent(it -> problem(field, it));
    }
    return address.uri();
  }

  /**
   * Reads a text that may be missing.
   *
   * @return empty if it is missing; also, with a problem noted, if it is blank or not a text
   */
  public Optional<String> optionalText(String field) {
    var value = get(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      problem(field, "must be text that is not empty");
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  /**
   * Reads true or false.
   *
   * @param otherwise the value if the field is missing
   */
  public boolean flag(String field, boolean otherwise) {
    var value = get(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      problem(field, "must be true or false");
    }
    return value.asBoolean(otherwise);
  }

  /**
   * Reads a whole number.
   *
   * @param from the smallest number allowed
   * @param to the largest number allowed
   * @param otherwise the value if the field is missing; also, with a problem noted, if it is wrong
   */
  public int number(String field, int from, int to, int otherwise) {
    var value = get(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt() || value.intValue() < from || value.intValue() > to) {
      problem(field, "must be a whole number from " + from + " to " + to);
      return otherwise;
    }
    return value.intValue();
  }

  /**
   * Reads a duration that is longer than zero, such as {@code 16m}.
   *
   * @param otherwise the value if the field is missing; also, with a problem noted, if it is wrong
   */
  public Duration duration(String field, Duration otherwise) {
    var duration = durationOrZero(field, otherwise);
    if (duration.isZero() && has(field)) {
      problem(field, "must be longer than 0, such as " + shown(otherwise));
      return otherwise;
    }
    return duration;
  }

  private static String shown(Duration duration) {
    var iso = duration.toString().toLowerCase(java.util.Locale.ROOT);
    return iso.replace("pt", "");
  }

  /**
   * Reads a duration that may be zero, such as {@code 16m} or {@code 0s}.
   *
   * @param otherwise the value if the field is missing; also, with a problem noted, if it is wrong
   */
  public Duration durationOrZero(String field, Duration otherwise) {
    return optionalText(field)
        .map(text -> parsedDuration(field, text, otherwise))
        .orElse(otherwise);
  }

  private Duration parsedDuration(String field, String text, Duration otherwise) {
    return Durations.parse(text)
        .orElseGet(
            () -> {
              problem(field, "must be a duration such as 500ms, 2s, 16m, 12h or 4d");
              return otherwise;
            });
  }

  /**
   * Reads an instant in UTC, such as {@code 2026-12-01T00:00:00Z}.
   *
   * @return empty if it is missing; also, with a problem noted, if it is wrong
   */
  public Optional<Instant> instant(String field) {
    var text = optionalText(field);
    try {
      return text.map(Instant::parse);
    } catch (DateTimeException e) {
      problem(field, "must be a time such as 2026-12-01T00:00:00Z");
      return Optional.empty();
    }
  }

  /**
   * Reads one of a closed set of names, which must not be missing. A problem is noted if the text
   * is none of them; the text is returned all the same.
   */
  public String oneOf(String field, List<String> names) {
    var text = text(field);
    if (!text.isEmpty() && !names.contains(text)) {
      problem(
          field,
          "must be one of %s, not %s%s"
              .formatted(String.join(", ", names), text, Nearest.hint(text, names)));
    }
    return text;
  }

  /**
   * Reads one of an enum's names, which must not be missing.
   *
   * @return empty, with a problem noted, if the text is none of the names
   */
  public <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> type) {
    var known = List.of(type.getEnumConstants());
    var text = oneOf(field, known.stream().map(Enum::name).toList());
    return known.stream().filter(it -> it.name().equals(text)).findFirst();
  }

  /**
   * Reads a list of texts. A problem is noted for each element that is not a text.
   *
   * @return an empty list if the field is missing
   */
  public List<String> texts(String field) {
    var texts = new ArrayList<String>();
    for (var element : array(field)) {
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        problem(field, "must be a list of texts");
      }
    }
    return List.copyOf(texts);
  }

  /** Reads an object whose field names are free and whose values are texts. */
  public Map<String, String> textMap(String field) {
    return map(field, (name, value) -> value.text());
  }

  /**
   * Reads an object whose field names are free. The order of the file is kept.
   *
   * @param entry reads the value of one name
   * @return an empty map if the field is missing
   */
  public <T> Map<String, T> map(String field, Entry<T> entry) {
    var value = get(field);
    var map = new LinkedHashMap<String, T>();
    if (!value.isMissingNode() && !value.isObject()) {
      problem(field, "must be an object");
    }
    value
        .properties()
        .forEach(it -> map.put(it.getKey(), entry.read(it.getKey(), named(field, it))));
    return map;
  }

  private Value named(String field, Map.Entry<String, JsonNode> entry) {
    return new Value(entry.getValue(), at(field) + "." + entry.getKey(), problems);
  }

  /**
   * Reads a list of objects.
   *
   * @param element reads one of them
   * @return an empty list if the field is missing
   */
  public <T> List<T> list(String field, Function<Fields, T> element) {
    var list = new ArrayList<T>();
    var elements = array(field);
    for (int i = 0; i < elements.size(); i++) {
      list.add(nested(elements.get(i), at(field) + "[" + i + "]", element));
    }
    return List.copyOf(list);
  }

  /**
   * Reads an object that must not be missing. A field that the reader does not ask for is noted as
   * a problem.
   */
  public <T> T object(String field, Function<Fields, T> reader) {
    return nested(get(field), at(field), reader);
  }

  /** Reads an object like {@link #object}; empty if the field is missing. */
  public <T> Optional<T> optionalObject(String field, Function<Fields, T> reader) {
    return has(field) ? Optional.of(object(field, reader)) : Optional.empty();
  }

  /** Returns the field's value unread. Whoever knows its fields reads it. */
  public JsonNode raw(String field) {
    return get(field);
  }

  /** Tells whether the object has the field. The field counts as known. */
  public boolean has(String field) {
    read.add(field);
    return object.has(field);
  }

  /**
   * Notes a problem for each field that nobody asked for: it is a misspelling. Call this last.
   * Names that begin with {@code $} are allowed.
   */
  public void refuseOthers() {
    object
        .properties()
        .forEach(
            it -> {
              if (!read.contains(it.getKey()) && !it.getKey().startsWith("$")) {
                problem(it.getKey(), unknown(it.getKey()));
              }
            });
  }

  private String unknown(String field) {
    var known = String.join(", ", read);
    return "is not known here; use one of: " + known + Nearest.hint(field, read);
  }

  private <T> T nested(JsonNode node, String path, Function<Fields, T> reader) {
    var fields = new Fields(node, path, problems);
    var value = reader.apply(fields);
    fields.refuseOthers();
    return value;
  }

  private JsonNode array(String field) {
    var value = get(field);
    if (!value.isMissingNode() && !value.isArray()) {
      problem(field, "must be a list");
    }
    return value.isArray() ? value : MissingNode.getInstance();
  }

  private JsonNode get(String field) {
    read.add(field);
    return object.path(field);
  }

  private <T> T missing(String field, String kind, T otherwise) {
    if (!object.has(field)) {
      problem(field, "is missing (" + kind + ")");
    }
    return otherwise;
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** Reads one entry of a map. */
  @FunctionalInterface
  public interface Entry<T> {
    T read(String name, Value value);
  }

  /** The value of an entry whose name is free. */
  public record Value(JsonNode node, String path, List<String> problems) {
    public String text() {
      if (!node.isTextual()) {
        problems.add(path + " must be text");
      }
      return node.asText();
    }

    public <T> T object(Function<Fields, T> reader) {
      var fields = new Fields(node, path, problems);
      var value = reader.apply(fields);
      fields.refuseOthers();
      return value;
    }
  }
}
