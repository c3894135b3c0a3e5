package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.mapping.ByExpression;
import com.orderbridge.local.checklive.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks the company's own currency, by which the bridge recognizes documents in a foreign
 * currency.
 */
record LocalCurrency(
    DatabaseReads reads, Optional<ByExpression> setting, Set<String> wanted, Findings findings) {
  private static final String LOOK =
      "Compare settings.localCurrency with Administration, System Initialization, Company Details";

  void check() {
    reads
        .function("CompanyService_GetAdminInfo", "{}", LOOK)
        .map(it -> it.path("LocalCurrency").asText())
        .ifPresent(this::judge);
    reads
        .optional("Currencies?$select=Code", "Look on the page Currencies for those of your shop")
        .ifPresent(this::judge);
  }

  private void judge(String actual) {
    if (actual.isEmpty()) {
      findings.note("the company's own currency is not shown", LOOK);
    } else if (setting.isEmpty()) {
      findings.mend(
          "settings.localCurrency is not set; the company's own is " + actual,
          "Set it: without it the bridge treats an order's amounts in another currency as the"
              + " company's currency");
    } else if (setting.get().all().contains(actual)) {
      findings.ok("the company's own currency is %s, as the settings say".formatted(actual));
    } else {
      findings.mend(
          "the company's own currency is %s, and settings.localCurrency says %s"
              .formatted(actual, String.join(", ", setting.get().all())),
          "Correct the setting");
    }
  }

  private void judge(List<JsonNode> rows) {
    var known = new TreeSet<String>();
    rows.forEach(it -> known.add(it.path("Code").asText()));
    if (known.isEmpty()) {
      findings.note("no currency is listed", "Look on the page Currencies for those of your shop");
      return;
    }
    findings.ok("currencies: " + String.join(", ", known));
    wanted.stream().filter(it -> !known.contains(it)).forEach(this::missing);
    wanted.stream().filter(known::contains).filter(this::isForeign).forEach(this::rate);
  }

  private void missing(String currency) {
    findings.mend(
        "there is no currency " + currency,
        "Add it in Business One, with an exchange rate for each day");
  }

  private boolean isForeign(String currency) {
    return setting.map(ByExpression::all).filter(it -> it.contains(currency)).isEmpty();
  }

  /**
   * Asks for today's rate of a currency. If the rate is missing, the answer is an error. No primary
   * source names its code, so any error becomes a note.
   */
  private void rate(String currency) {
    var body =
        "{\"Currency\":\"%s\",\"Date\":\"%s\"}".formatted(currency, Today.date().replace("-", ""));
    reads.function(
        "SBOBobService_GetCurrencyRate",
        body,
        "Look in Exchange Rates and Indexes whether %s has a rate for today".formatted(currency));
  }
}
