package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.sapbusinessone.Query;
import com.orderbridge.erppush.sapbusinessone.document.Activity;
import com.orderbridge.erppush.sapbusinessone.settings.CustomerSettings;
import com.orderbridge.local.checklive.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the partner of the settings, who gets all orders, or those without an e-mail address. */
record FixedPartner(
    DatabaseReads reads, CustomerSettings settings, Set<String> currencies, Findings findings) {
  private static final String ALL = "##";

  void check() {
    settings.cardCode().ifPresentOrElse(this::check, this::none);
  }

  private void none() {
    findings.note(
        "settings.customer.cardCode is not set",
        "Orders without an e-mail address will be rejected; set it if your shop has such");
  }

  private void check(String code) {
    var fields = "CardCode,CardType,Currency," + Activity.FIELDS;
    reads
        .required(DatabaseReads.where("BusinessPartners", Query.is("CardCode", code), fields))
        .ifPresent(it -> judge(code, it));
  }

  private void judge(String code, List<JsonNode> rows) {
    if (rows.isEmpty()) {
      findings.mend(
          "there is no business partner " + code,
          "Make it in Business One, or correct settings.customer.cardCode; capitals count");
      return;
    }
    var partner = rows.getFirst();
    hindrance(partner)
        .ifPresentOrElse(
            it ->
                findings.mend(
                    "business partner %s cannot be sold to: %s".formatted(code, it),
                    "Correct it in Business One, or name another one in"
                        + " settings.customer.cardCode"),
            () -> usable(code, partner.path("Currency").asText()));
  }

  private static Optional<String> hindrance(JsonNode partner) {
    return partner.path("CardType").asText().equals("cCustomer")
        ? Activity.hindrance(partner, Today.date())
        : Optional.of("it is not a customer (" + partner.path("CardType").asText() + ")");
  }

  private void usable(String code, String currency) {
    var foreign = currencies.stream().filter(it -> !it.equals(currency)).toList();
    if (currency.equals(ALL) || foreign.isEmpty()) {
      findings.ok("business partner %s, its currency is %s".formatted(code, currency));
    } else {
      findings.mend(
          "business partner %s takes documents in %s only, and the shop sells in %s"
              .formatted(code, currency, String.join(", ", foreign)),
          "Set its currency to ## (all currencies)");
    }
  }
}
