package com.orderbridge.simulators.businesscentral.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.odata.Property;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One property of an entity: its type, and what AL makes of a value that is put into it. */
public record Field(String name, Kind kind, int length, List<String> options, boolean readOnly)
    implements Property {
  public static final String NO_GUID = "00000000-0000-0000-0000-000000000000";

  public enum Kind {
    GUID,
    CODE,
    TEXT,
    DATE,
    DATETIME,
    DECIMAL,
    INTEGER,
    BOOLEAN,
    OPTION
  }

  public Field {
    options = List.copyOf(options);
  }

  /**
   * From {@code [!]kind [length | option|option... | true]}; an exclamation mark means read-only,
   * true what a new one has.
   */
  static Field parse(String name, String text) {
    boolean readOnly = text.startsWith("!");
    String type = readOnly ? text.substring(1) : text;
    int space = type.indexOf(' ');
    String rest = space < 0 ? "" : type.substring(space + 1);
    Kind kind =
        Kind.valueOf(
            type.substring(0, type.length() - rest.length()).strip().toUpperCase(Locale.ROOT));
    return kind == Kind.OPTION || kind == Kind.BOOLEAN
        ? new Field(name, kind, 0, List.of(rest.split("\\|", -1)), readOnly)
        : new Field(name, kind, rest.isEmpty() ? 0 : Integer.parseInt(rest), List.of(), readOnly);
  }

  JsonNode blank() {
    return switch (kind) {
      case GUID -> TextNode.valueOf(NO_GUID);
      case CODE, TEXT -> TextNode.valueOf("");
      case DATE -> TextNode.valueOf("0001-01-01");
      case DATETIME -> TextNode.valueOf("0001-01-01T00:00:00Z");
      case DECIMAL -> DecimalNode.valueOf(BigDecimal.ZERO);
      case INTEGER -> IntNode.valueOf(0);
      case BOOLEAN -> BooleanNode.valueOf(options.contains("true"));
      case OPTION -> TextNode.valueOf(options.getFirst());
    };
  }

  /** The value as an answer shows it. */
  public JsonNode shown(JsonNode stored) {
    return kind == Kind.OPTION
        ? TextNode.valueOf(OptionName.of(stored.asText()))
        : stored.deepCopy();
  }

  /** The value as it would be stored, or the error that AL would raise. */
  public JsonNode accept(JsonNode value) {
    if (value.isNull()) {
      return acceptNull();
    }
    return switch (kind) {
      case GUID -> guid(text(value));
      case CODE -> fitting(Capitals.of(text(value).strip()));
      case TEXT -> fitting(text(value));
      case DATE -> date(text(value));
      case DATETIME -> value;
      case DECIMAL -> DecimalNode.valueOf(number(value));
      case INTEGER -> IntNode.valueOf(number(value).intValue());
      case BOOLEAN -> bool(value);
      case OPTION -> option(OptionName.meant(text(value)));
    };
  }

  /** Whether two values count as the same; Code fields know no case [V], text does unless told. */
  @Override
  public int compare(JsonNode stored, JsonNode literal, boolean ignoringCase) {
    if (kind == Kind.DECIMAL || kind == Kind.INTEGER) {
      return stored.decimalValue().compareTo(literal.decimalValue());
    }
    String left = stored.asText();
    String right = literal.asText();
    if (kind == Kind.CODE) {
      return Capitals.of(left.strip()).compareTo(Capitals.of(right.strip()));
    }
    boolean caseless = ignoringCase || isCaseless();
    return caseless ? left.strip().compareToIgnoreCase(right.strip()) : left.compareTo(right);
  }

  @Override
  public boolean isQuoted() {
    return kind == Kind.CODE || kind == Kind.TEXT || kind == Kind.OPTION;
  }

  @Override
  public boolean isCaseless() {
    return kind == Kind.CODE || kind == Kind.GUID;
  }

  /** dynamics-error-codes.md [V]: "Field 'taxable' must not be blank or empty." */
  private JsonNode acceptNull() {
    if (kind == Kind.TEXT || kind == Kind.CODE || kind == Kind.GUID || kind == Kind.DATE) {
      return blank();
    }
    throw Errors.error(
        400,
        "BadRequest_RequiredParamNotProvided",
        "Field '" + name + "' must not be blank or empty.");
  }

  /** dynamics-error-codes.md [V]. */
  private JsonNode fitting(String text) {
    if (text.codePointCount(0, text.length()) > length) {
      throw Errors.error(
          400,
          "Application_StringExceededLength",
          "The length of the string is %d, but it must be less than or equal to %d characters. Value: %s"
              .formatted(text.codePointCount(0, text.length()), length, text));
    }
    return TextNode.valueOf(text);
  }

  private JsonNode guid(String text) {
    try {
      if (text.length() == NO_GUID.length()) {
        return TextNode.valueOf(UUID.fromString(text).toString());
      }
    } catch (IllegalArgumentException noGuid) {
      throw unconvertible(text, "Edm.Guid");
    }
    throw unconvertible(text, "Edm.Guid");
  }

  private static JsonNode date(String text) {
    try {
      return TextNode.valueOf(LocalDate.parse(text).toString());
    } catch (DateTimeException noDate) {
      throw Errors.badRequest("Unable to convert value to Date");
    }
  }

  /** use-odata-batch.md [V] answers an unknown option with the code "Unknown". */
  private JsonNode option(String text) {
    if (!options.contains(text)) {
      throw Errors.error(
          400,
          "Unknown",
          "'%s' is not an option. The existing options are: %s"
              .formatted(text, String.join(",", options)));
    }
    return TextNode.valueOf(text);
  }

  private static JsonNode bool(JsonNode value) {
    if (!value.isBoolean()) {
      throw unconvertible(value.toString(), "Edm.Boolean");
    }
    return value;
  }

  private static BigDecimal number(JsonNode value) {
    if (!value.isNumber()) {
      throw unconvertible(value.toString(), "Edm.Decimal");
    }
    return value.decimalValue();
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw unconvertible(value.toString(), "Edm.String");
    }
    return value.textValue();
  }

  private static Refused unconvertible(String value, String type) {
    return Errors.badRequest(
        "Cannot convert the literal '%s' to the expected type '%s'.".formatted(value, type));
  }
}
