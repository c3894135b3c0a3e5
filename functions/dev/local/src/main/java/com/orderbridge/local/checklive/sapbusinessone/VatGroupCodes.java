package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.local.checklive.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Checks whether the groups of {@code settings.taxGroups} exist, and have the rates that they stand
 * for.
 */
record VatGroupCodes(DatabaseReads reads, TaxGroups settings, Findings findings) {

  void check() {
    if (settings.byRate().isEmpty()) {
      findings.note(
          "settings.taxGroups is not set, so items decide the tax",
          "Set it if totals differ from the shop's");
      return;
    }
    reads
        .optional(
            DatabaseReads.anyOf("VatGroups", "Code", settings.byRate().values(), ""),
            "Look in Tax Groups for those of settings.taxGroups")
        .ifPresent(this::judge);
  }

  private void judge(List<JsonNode> groups) {
    var fine = new ArrayList<String>();
    settings
        .byRate()
        .forEach(
            (rate, code) ->
                hindrance(rate, code, groups)
                    .ifPresentOrElse(it -> mend(rate, code, it), () -> fine.add(code)));
    findings.ok("VAT groups with the percentages of the settings: " + String.join(", ", fine));
  }

  private void mend(BigDecimal rate, String code, String hindrance) {
    findings.mend(
        "VAT group %s, which settings.taxGroups names for the rate %s, %s"
            .formatted(code, rate.toPlainString(), hindrance),
        "Correct the setting, or the group in Business One");
  }

  private static Optional<String> hindrance(BigDecimal rate, String code, List<JsonNode> groups) {
    return groups.stream()
        .filter(it -> it.path("Code").asText().equals(code))
        .findFirst()
        .map(it -> hindrance(rate, it))
        .orElse(Optional.of("does not exist"));
  }

  private static Optional<String> hindrance(BigDecimal rate, JsonNode group) {
    if (group.path("Inactive").asText().equals("tYES")) {
      return Optional.of("is inactive");
    }
    if (group.path("Category").asText().equals("bovcInputTax")) {
      return Optional.of("is for purchases (bovcInputTax)");
    }
    return percent(group)
        .filter(it -> it.compareTo(rate.movePointRight(2)) != 0)
        .map(it -> "has %s %%".formatted(it.stripTrailingZeros().toPlainString()));
  }

  /** Returns the percentage of the newest line that is in force. */
  private static Optional<BigDecimal> percent(JsonNode group) {
    return StreamSupport.stream(group.path("VatGroups_Lines").spliterator(), false)
        .filter(it -> from(it).compareTo(Today.date()) <= 0)
        .max(Comparator.comparing(VatGroupCodes::from))
        .map(it -> it.path("Rate").decimalValue());
  }

  private static String from(JsonNode line) {
    var text = line.path("Effectivefrom").asText("");
    return text.length() > 10 ? text.substring(0, 10) : text;
  }
}
