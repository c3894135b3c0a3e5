package com.orderbridge.local.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.local.simulators.odata.Property;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One property of a type: what may be written into it, and how it compares. */
record Field(String name, Kind kind, int length, List<String> values, boolean readOnly)
    implements Property {

  enum Kind {
    TEXT,
    NUMBER,
    INTEGER,
    DATE,
    OPTION,
    PART,
    LIST
  }

  Field {
    values = List.copyOf(values);
  }

  /** From {@code [!]kind [length | value|value... | type]}; an exclamation mark: read-only. */
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

  /** An option has its first value until told otherwise; everything else is null. */
  JsonNode blank() {
    return kind == Kind.OPTION ? TextNode.valueOf(values.getFirst()) : NullNode.instance;
  }

  JsonNode accept(String type, JsonNode value, boolean readOnlyToo) {
    if (value.isNull()) {
      return blank();
    }
    return switch (kind) {
      case TEXT -> fitting(type, value);
      case NUMBER -> checked(type, value, value.isNumber());
      case INTEGER -> checked(type, value, value.canConvertToInt() && value.isIntegralNumber());
      case DATE -> date(type, value);
      case OPTION -> checked(type, value, values.contains(value.asText()));
      case PART -> Type.of(values.getFirst()).accept(value, readOnlyToo);
      case LIST -> Type.of(values.getFirst()).acceptAll(value, readOnlyToo);
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
    if (value.textValue().length() > length) { // the code is open [?]
      throw Problem.invalid("Value too long in property '" + name + "' of '" + type + "'");
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
