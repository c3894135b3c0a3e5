package com.orderbridge.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads trees from the parser's current token on. The parser's constraints bound the depth.
 *
 * @param parser the parser, which is at the first token of the value
 * @param keepsNumbers whether a number that is too large becomes an {@link UnreadNumber}; otherwise
 *     the document is refused
 */
record TreeReader(JsonParser parser, boolean keepsNumbers) {
  static final int MOST_DIGITS = 100;
  static final int LARGEST_EXPONENT = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  JsonNode value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      default -> NODES.nullNode();
    };
  }

  /**
   * Reads an object, and refuses a second key of the same name. The parser could find it as well,
   * but would keep another set of names for that.
   */
  private JsonNode object() throws IOException {
    var object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (object.replace(name, value()) != null) {
        throw new JsonParseException(parser, "a key occurs twice");
      }
    }
    return object;
  }

  private JsonNode array() throws IOException {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private JsonNode number() throws IOException {
    if (!hasTooManyDigits()) {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        return integer();
      }
      var decimal = decimal();
      if (decimal.isPresent()) {
        return NODES.numberNode(decimal.get());
      }
    }
    if (keepsNumbers) {
      return NODES.pojoNode(new UnreadNumber(parser.getText()));
    }
    throw new StreamConstraintsException("a number is too large");
  }

  private boolean hasTooManyDigits() throws IOException {
    return parser.getTextLength() > MOST_DIGITS
        && parser.getText().chars().filter(Character::isDigit).count() > MOST_DIGITS;
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /**
   * Reads a decimal number. Its exponent is checked because a few characters can mean a number
   * whose digits fit into no memory: 1e999999999.
   */
  private Optional<BigDecimal> decimal() throws IOException {
    try {
      return Optional.of(parser.getDecimalValue())
          .filter(it -> Math.abs((long) it.scale()) <= LARGEST_EXPONENT);
    } catch (JsonParseException | NumberFormatException e) {
      // The exponent itself does not fit into an int.
      return Optional.empty();
    }
  }
}
