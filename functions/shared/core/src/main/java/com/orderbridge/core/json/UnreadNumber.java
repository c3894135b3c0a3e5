package com.orderbridge.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.Optional;

/**
 * A number of an event that has too many digits, or too large an exponent, to calculate with. A
 * tree keeps it in its original form, in a node that is neither a number nor a text. So the number
 * can be passed on, and nobody takes it for zero.
 *
 * @param text the number in its original form
 */
public record UnreadNumber(String text) {
  /** Says what is wrong with such a number. It follows the name of its field in a message. */
  public static final String PROBLEM =
      "a number of more than %d digits, or with an exponent beyond %d"
          .formatted(TreeReader.MOST_DIGITS, TreeReader.LARGEST_EXPONENT);

  /** Returns the number that a node is; empty if it is anything else. */
  public static Optional<UnreadNumber> of(JsonNode node) {
    return node instanceof POJONode pojo && pojo.getPojo() instanceof UnreadNumber number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Returns a short name instead of the digits: they may be personal data, and many. */
  @Override
  public String toString() {
    return "UnreadNumber";
  }
}
