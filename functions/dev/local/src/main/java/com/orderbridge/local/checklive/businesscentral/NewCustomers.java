package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.businesscentral.settings.CustomerSettings;
import com.orderbridge.local.checklive.Findings;
import java.util.List;

/**
 * Checks new customers. The customers that the bridge creates have posting groups only if there is
 * an API template. API v2.0 does not show the templates, so the newest customer that was created
 * from one is checked instead.
 */
record NewCustomers(CompanyReads reads, CustomerSettings settings, Findings findings) {
  private static final String API_SETUP =
      "Open the page API Setup in Business Central. It must have a line for table 18 (Customer) and"
          + " page 30009 (APIV2 - Customers) whose template fills Gen. Bus. Posting Group, VAT Bus."
          + " Posting Group and Customer Posting Group, and leaves Prices Including VAT off."
          + " Without it the first order of every new customer is rejected";

  void check() {
    if (settings.mode() == CustomerSettings.Mode.LOOKUP_OR_CREATE) {
      settings.numberPrefix().ifPresentOrElse(this::check, this::unseen);
    }
  }

  private void check(String prefix) {
    var made = "startswith(number,'" + prefix.replace("'", "''") + "')";
    var newest = "&$orderby=lastModifiedDateTime%20desc&$top=1";
    reads
        .optional(CompanyReads.where("customers", made, CustomerCard.FIELDS) + newest, API_SETUP)
        .ifPresent(this::judge);
  }

  private void judge(List<JsonNode> made) {
    if (made.isEmpty()) {
      unseen();
      return;
    }
    var newest = new CustomerCard(made.getFirst());
    if (newest.lacksTaxArea()) {
      findings.mend(
          "customer %s, which the bridge made, has no VAT Bus. Posting Group: no template was applied"
              .formatted(newest.number()),
          API_SETUP);
    } else {
      findings.ok(
          "customer %s, which the bridge made, has a VAT Bus. Posting Group: a template was applied"
              .formatted(newest.number()));
    }
  }

  private void unseen() {
    findings.note("API v2.0 does not show the template of new customers", API_SETUP);
  }
}
