package com.orderbridge.simulators.sapbusinessone.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.odata.Property;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One property of a type: what may be written into it, and how it compares. */
public record Field(String name, Kind kind, int length, List<String> values, boolean readOnly)
    implements Property {

  private static final String MIDNIGHT = "T00:00:00Z";

  public enum Kind {
    TEXT,
    NUMBER,
    INTEGER,
    DATE,
    OPTION,
    PART,
    LIST,
    /** A list of which nothing is simulated. */
    EMPTY
  }

  public Field {
    values = List.copyOf(values);
  }

  /**
   * From {@code [!]kind [length | value|value... | type | number]}: a number is what it is until
   * something else is said; an exclamation mark: read-only.
   */
  static Field parse(String name, String text) {
    boolean readOnly = text.startsWith("!");
    String type = readOnly ? text.substring(1) : text;
    int space = type.indexOf(' ');
    String rest = space < 0 ? "" : type.substring(space + 1);
    String kind = space < 0 ? type : type.substring(0, space);
    boolean hasLength = kind.equals("text");
    return new Field(
        name,
        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        hasLength ? Integer.parseInt(rest) : 0,
        hasLength || rest.isEmpty() ? List.of() : List.of(rest.split("\\|", -1)),
        readOnly);
  }

  /** An option has its first value until told otherwise; what says nothing else is null. */
  JsonNode blank() {
    return switch (kind) {
      case OPTION -> TextNode.valueOf(values.getFirst());
      case NUMBER, INTEGER ->
          values.isEmpty()
              ? NullNode.instance
              : IntNode.valueOf(Integer.parseInt(values.getFirst()));
      case PART -> Type.of(values.getFirst()).blank();
      case LIST, EMPTY -> Json.array();
      case TEXT, DATE -> NullNode.instance;
    };
  }

  /**
   * As a version answers it: v1 has plain days and whole numbers without decimals, recordings
   * "order-in-list-v1" and "item-get-v1"; v2 has days with a time of midnight and numbers with
   * decimals always, recording "invoice-get-select-v2" [V].
   */
  JsonNode show(JsonNode value, Version version) {
    if (value.isNull()) {
      return value;
    }
    return switch (kind) {
      case NUMBER -> DecimalNode.valueOf(scaled(value.decimalValue(), version));
      case DATE -> version == Version.V2 ? TextNode.valueOf(value.asText() + MIDNIGHT) : value;
      case PART -> Type.of(values.getFirst()).show((ObjectNode) value, version);
      case LIST -> Type.of(values.getFirst()).showAll(value, version);
      default -> value;
    };
  }

  private static BigDecimal scaled(BigDecimal number, Version version) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.setScale(Math.max(version == Version.V2 ? 1 : 0, shortest.scale()));
  }

  public JsonNode accept(String type, JsonNode value, boolean readOnlyToo) {
    if (value.isNull()) {
      return blank();
    }
    return switch (kind) {
      case TEXT -> fitting(type, value);
      case NUMBER -> checked(type, value, value.isNumber());
      case INTEGER -> checked(type, value, value.canConvertToInt() && value.isIntegralNumber());
      case DATE -> date(type, value);
      case OPTION -> checked(type, value, values.contains(value.asText()));
      case PART -> Type.of(values.getFirst()).filled(value, readOnlyToo);
      case LIST -> Type.of(values.getFirst()).acceptAll(value, readOnlyToo);
      case EMPTY -> checked(type, value, value.isArray());
    };
  }

  @Override
  public boolean isQuoted() {
    return kind != Kind.NUMBER && kind != Kind.INTEGER;
  }

  @Override
  public boolean isCaseless() {
    return false;
  }

  @Override
  public int compare(JsonNode stored, JsonNode literal, boolean ignoringCase) {
    if (stored.isNumber() && literal.isNumber()) {
      return stored.decimalValue().compareTo(literal.decimalValue());
    }
    String left = stored.asText("");
    return ignoringCase
        ? left.compareToIgnoreCase(literal.asText())
        : left.compareTo(literal.asText());
  }

  private JsonNode fitting(String type, JsonNode value) {
    checked(type, value, value.isTextual());
    if (value.textValue().length() > length) {
      throw Problem.tooLong("Value too long in property '" + name + "' of '" + type + "'");
    }
    return value;
  }

  private JsonNode date(String type, JsonNode value) {
    String text = value.asText();
    try {
      String day = text.length() > 10 ? text.substring(0, 10) : text;
      return TextNode.valueOf(LocalDate.parse(day).toString());
    } catch (DateTimeException noDate) {
      return checked(type, value, false);
    }
  }

  private JsonNode checked(String type, JsonNode value, boolean fits) {
    if (!fits) {
      throw Problem.malformed("Invalid value of property '" + name + "' of '" + type + "'");
    }
    return value;
  }
}
