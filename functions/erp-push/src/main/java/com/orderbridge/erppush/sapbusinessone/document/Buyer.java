package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.mapping.Texts;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Phones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The person from whom an order makes a partner if there is none.
 *
 * @param body the body of the partner, fitted to Business One's fields
 * @param email the address that the sender gave, even if it is too long for a partner
 * @param notes what did not fit and was changed
 */
public record Buyer(ObjectNode body, Optional<String> email, List<String> notes) {
  private static final String EMAIL = "EmailAddress";
  private static final String NAME = "CardName";

  private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[;,<>\\s]+");

  public Buyer {
    notes = List.copyOf(notes);
  }

  /** Reads a mapping's customer and changes it: blank fields are removed. */
  static Buyer of(ObjectNode mapped) {
    mapped.properties().stream()
        .filter(it -> it.getValue().isTextual())
        .map(Map.Entry::getKey)
        .toList()
        .forEach(it -> strip(mapped, it));
    var email = Optional.of(mapped.path(EMAIL).asText("")).filter(it -> !it.isEmpty());
    email.filter(_ -> !mapped.hasNonNull(NAME)).ifPresent(it -> mapped.put(NAME, it));
    var notes = new ArrayList<>(Phones.reduce(mapped, "Phone1").stream().toList());
    notes.addAll(FieldLengths.LIMITS.fit(mapped));
    return new Buyer(mapped, email, notes);
  }

  private static void strip(ObjectNode mapped, String field) {
    var text = Texts.strip(mapped.path(field).textValue());
    if (text.isEmpty()) {
      mapped.remove(field);
    } else {
      mapped.put(field, text);
    }
  }

  /** Returns the address if a partner can have it. */
  Optional<String> findableEmail() {
    return email.filter(_ -> body.has(EMAIL));
  }

  /** Returns whether a partner has the address, alone or among others. */
  boolean isAddressOf(JsonNode partner) {
    return email
        .filter(
            own ->
                Arrays.stream(BETWEEN_ADDRESSES.split(partner.path(EMAIL).asText("")))
                    .anyMatch(it -> Letters.same(it, own)))
        .isPresent();
  }
}
