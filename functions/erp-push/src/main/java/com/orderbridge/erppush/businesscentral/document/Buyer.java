package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.mapping.Texts;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Phones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The person from whom an order makes a customer if there is none.
 *
 * @param body the body of the customer's insert
 * @param email the address that the sender gave, even if it is too long or invalid for a customer
 * @param notes what did not fit and was changed
 */
public record Buyer(ObjectNode body, Optional<String> email, List<String> notes) {
  static Buyer of(ObjectNode mapped) {
    var body = AddressFields.inOrder(mapped);
    var email = text(body, "email");
    email.ifPresentOrElse(it -> body.put("email", it), () -> body.remove("email"));
    if (text(body, "displayName").isEmpty()) {
      email.ifPresent(it -> body.put("displayName", it));
    }
    // Business Central accepts no letters here: Customer.Table.al, "Phone No.".
    var notes = new ArrayList<>(Phones.reduce(body, "phoneNumber").stream().toList());
    notes.addAll(FieldLengths.LIMITS.fit(body));
    notes.addAll(CustomerEmail.removeUnusable(body));
    return new Buyer(body, email, notes.stream().map("customer's "::concat).toList());
  }

  /**
   * Returns the text of a field without blanks of any script around it; empty if nothing is left.
   */
  private static Optional<String> text(JsonNode body, String field) {
    var text = Texts.strip(body.path(field).asText(""));
    return Optional.of(text).filter(it -> !it.isEmpty() && !body.path(field).isNull());
  }

  /** Returns the address if a customer can have it. */
  public Optional<String> findableEmail() {
    return email.filter(_ -> body.has("email"));
  }

  /** Returns whether a customer's card names this address, alone or among others. */
  public boolean isNamedBy(JsonNode customer) {
    return Arrays.stream(customer.path("email").asText().split(";", -1))
        .map(String::strip)
        .anyMatch(it -> email.filter(own -> Letters.same(own, it)).isPresent());
  }
}
