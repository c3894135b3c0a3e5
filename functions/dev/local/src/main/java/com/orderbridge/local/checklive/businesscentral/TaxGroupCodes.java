package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.local.checklive.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks whether the groups of {@code settings.taxGroups} exist. A line with an unknown group is
 * refused.
 */
record TaxGroupCodes(CompanyReads reads, TaxGroups settings, Findings findings) {
  private static final String PAGE =
      "Look on the page VAT Product Posting Groups (with sales tax: Tax Groups) for those of"
          + " settings.taxGroups";

  void check() {
    if (settings.byRate().isEmpty()) {
      findings.note(
          "settings.taxGroups is not set, so items and accounts decide the tax",
          "Set it if totals differ from the shop's");
      return;
    }
    reads.optional("taxGroups?$select=code", PAGE).ifPresent(this::judge);
  }

  private void judge(List<JsonNode> rows) {
    var known = rows.stream().map(it -> it.path("code").asText()).collect(Collectors.toSet());
    settings.byRate().forEach((rate, group) -> judge(rate, group, known));
    if (known.containsAll(settings.byRate().values())) {
      findings.ok("tax groups: " + String.join(", ", settings.byRate().values()));
      findings.note(
          "API v2.0 does not show the percentage of a tax group",
          "Open the page VAT Posting Setup: each of them needs a line with the VAT Bus. Posting"
              + " Groups of your customers, and the percentage of its rate in settings.taxGroups");
    }
  }

  private void judge(BigDecimal rate, String group, Set<String> known) {
    if (!known.contains(group)) {
      findings.mend(
          "there is no tax group %s, which settings.taxGroups names for the rate %s"
              .formatted(group, rate.toPlainString()),
          "Make it on the page VAT Product Posting Groups, with its VAT Posting Setup, or correct"
              + " the setting");
    }
  }
}
