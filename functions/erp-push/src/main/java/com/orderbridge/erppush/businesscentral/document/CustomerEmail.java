package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes from a customer's card an e-mail address that is not valid. Business Central would refuse
 * the whole customer because of it (MailManagement.Codeunit.al, CheckValidEmailAddresses). Pure.
 */
final class CustomerEmail {
  private static final String WORD = "[^\\s@.,;:<>()\\[\\]\\\\\"]+";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "%1$s(\\.%1$s)*@%1$s(\\.%1$s)*\\.[^\\s@.,;:<>()\\[\\]\\\\\"]{2,}".formatted(WORD));

  private CustomerEmail() {}

  /**
   * Changes the card in place. Returns notes about what was left out; they name the field and never
   * its text.
   */
  static List<String> removeUnusable(ObjectNode card) {
    var notes = new ArrayList<String>();
    if (!isEmail(card.path("email").asText(""))) {
      card.remove("email");
      notes.add("email left out: Business Central does not accept this address");
    }
    return notes;
  }

  /** Returns whether the text is empty, one address, or several separated by semicolons. */
  private static boolean isEmail(String text) {
    return text.isEmpty()
        || Arrays.stream(text.split(";", -1))
            .map(String::strip)
            .allMatch(it -> ADDRESS.matcher(it).matches());
  }
}
