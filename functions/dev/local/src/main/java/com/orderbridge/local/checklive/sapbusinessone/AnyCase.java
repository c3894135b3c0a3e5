package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.core.step.Step;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.util.List;
import java.util.Locale;

/**
 * Checks whether a customer is found by an e-mail address in other capitals. It tries this with an
 * existing partner, whose address is never printed.
 */
record AnyCase(LiveSession session, Findings findings) {

  void check() {
    var query =
        DatabaseReads.where(
                "BusinessPartners",
                "CardType eq 'cCustomer' and contains(EmailAddress,'@')",
                "CardCode,EmailAddress")
            + "&$top=1";
    if (session.get(query) instanceof Read.Found found && !found.rows().isEmpty()) {
      check(found.rows().getFirst());
    } else {
      findings.note(
          "no customer with an e-mail address was found, so capitals cannot be tried",
          "Make one, and run this check again");
    }
  }

  private void check(JsonNode partner) {
    var code = partner.path("CardCode").asText();
    var address = swapped(partner.path("EmailAddress").asText());
    var query =
        new Query("BusinessPartners", Query.contains("EmailAddress", address), "CardCode")
            .ignoringCase();
    if (session.api().look(List.of(query)) instanceof Step.Value(var lists)) {
      judge(code, lists.getFirst().findValuesAsText("CardCode").contains(code));
    } else {
      findings.mend(
          "a look-up by part of an e-mail address is refused",
          "Report it with the version of the Service Layer: customers are looked up like that");
    }
  }

  private void judge(String code, boolean found) {
    if (found) {
      findings.ok("customer %s is found by its e-mail address in other capitals".formatted(code));
    } else {
      findings.note(
          "customer %s is not found by its e-mail address in other capitals".formatted(code),
          "Keep addresses in small letters in Business One: this version does not know"
              + " B1S-CaseInsensitive");
    }
  }

  private static String swapped(String text) {
    var capitals = text.toUpperCase(Locale.ROOT);
    return capitals.equals(text) ? text.toLowerCase(Locale.ROOT) : capitals;
  }
}
