package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.businesscentral.settings.CustomerSettings;
import com.orderbridge.local.checklive.Findings;
import java.util.List;

/** Checks the customer of the settings, who gets all orders, or those without an e-mail address. */
record FixedCustomer(CompanyReads reads, CustomerSettings settings, Findings findings) {

  void check() {
    settings.number().ifPresentOrElse(this::check, this::none);
  }

  private void none() {
    findings.note(
        "settings.customer.number is not set",
        "Orders without an e-mail address will be rejected; set it if your shop has such");
  }

  private void check(String number) {
    var query =
        CompanyReads.where("customers", CompanyReads.is("number", number), CustomerCard.FIELDS);
    reads.required(query).ifPresent(it -> judge(number, it));
  }

  private void judge(String number, List<JsonNode> rows) {
    if (rows.isEmpty()) {
      findings.mend(
          "there is no customer " + number,
          "Make it in Business Central, or correct settings.customer.number");
      return;
    }
    judge(new CustomerCard(rows.getFirst()));
    pricesIncludeTax(number);
  }

  private void judge(CustomerCard customer) {
    if (!customer.blocked().isEmpty()) {
      findings.mend(
          "customer %s is blocked (%s)".formatted(customer.number(), customer.blocked()),
          "Unblock it in Business Central, or name another in settings.customer.number");
    } else if (customer.lacksTaxArea()) {
      findings.mend(
          "customer %s has no VAT Bus. Posting Group".formatted(customer.number()),
          "Fill Gen. Bus., VAT Bus. and Customer Posting Group on its card");
    } else {
      findings.ok(
          "customer %s is free, its currency is %s"
              .formatted(customer.number(), customer.currency()));
    }
  }

  /**
   * Checks whether the customer's prices include tax. No field of the customer's page shows that,
   * but its newest invoice does.
   */
  private void pricesIncludeTax(String number) {
    var query =
        CompanyReads.where(
                "salesInvoices",
                CompanyReads.is("customerNumber", number),
                "number,pricesIncludeTax")
            + "&$orderby=number%20desc&$top=1";
    reads
        .optional(query, "Look on the card of customer " + number + ": Prices Including VAT")
        .filter(it -> !it.isEmpty() && it.getFirst().path("pricesIncludeTax").asBoolean())
        .ifPresent(_ -> priced(number));
  }

  private void priced(String number) {
    findings.note(
        "the newest invoice of customer %s has prices that include tax".formatted(number),
        "Switch Prices Including VAT off on its card: credit memos take it from there, and the"
            + " bridge sends net prices");
  }
}
