package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that the company has each currency of the shop, with an exchange rate.
 *
 * @param wanted the codes of the currencies
 */
record Currencies(CompanyReads reads, Set<String> wanted, Findings findings) {
  private static final String PAGE = "Look on the page Currencies for those of your shop";

  void check() {
    reads.optional("currencies?$select=code", PAGE).ifPresent(this::judge);
  }

  private void judge(List<JsonNode> rows) {
    var known = new TreeSet<String>();
    rows.forEach(it -> known.add(it.path("code").asText()));
    var local = local();
    known.add(local);
    known.remove("");
    findings.ok("currencies: %s; the company's own: %s".formatted(String.join(", ", known), local));
    wanted.stream().filter(it -> !known.contains(it)).forEach(this::missing);
    wanted.stream().filter(it -> known.contains(it) && !it.equals(local)).forEach(this::rate);
    if (wanted.isEmpty()) {
      findings.note(
          "the currencies of your shop are not known here",
          "Compare the list above, or name them: -Dcurrencies=EUR,USD");
    }
  }

  private String local() {
    return reads.get("companyInformation?$select=currencyCode") instanceof Read.Found found
            && !found.rows().isEmpty()
        ? found.rows().getFirst().path("currencyCode").asText()
        : "";
  }

  private void missing(String currency) {
    findings.mend(
        "there is no currency " + currency,
        "Add it in Business Central, on the page Currencies, with an exchange rate");
  }

  private void rate(String currency) {
    var query =
        CompanyReads.where(
                "currencyExchangeRates", CompanyReads.is("currencyCode", currency), "startingDate")
            + "&$top=1";
    reads
        .optional(query, "Look on the page Currencies whether " + currency + " has a rate")
        .filter(List::isEmpty)
        .ifPresent(
            _ ->
                findings.mend(
                    "currency " + currency + " has no exchange rate",
                    "Add one in Business Central, on the page Currency Exchange Rates"));
  }
}
