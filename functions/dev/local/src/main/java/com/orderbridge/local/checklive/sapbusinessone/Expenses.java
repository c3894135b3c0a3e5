package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.MappingTexts;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the freights that mappings name by their number. */
record Expenses(DatabaseReads reads, CheckedTarget target, Findings findings) {
  private static final Pattern IN_MAPPING = Pattern.compile("\"ExpenseCode\"\\s*:\\s*(\\d{1,9})");

  void check() {
    MappingTexts.of(target).named(IN_MAPPING).forEach(this::check);
  }

  /** Checks one freight. In the entity set the property is really spelled {@code ExpensCode}. */
  private void check(String code) {
    reads
        .optional(
            DatabaseReads.where(
                "AdditionalExpenses", "ExpensCode eq " + code, "ExpensCode,RevenuesAccount"),
            "Look in Administration, Setup, General, Freight for number " + code)
        .ifPresent(it -> judge(code, it));
  }

  private void judge(String code, List<JsonNode> rows) {
    if (rows.isEmpty()) {
      findings.mend(
          "there is no freight with the number %s, which a mapping names".formatted(code),
          "Add it in Administration, Setup, General, Freight, or correct ExpenseCode in the"
              + " mappings");
    } else if (rows.getFirst().path("RevenuesAccount").asText("").isBlank()) {
      findings.mend(
          "freight %s has no revenue account".formatted(code),
          "Set it in Administration, Setup, General, Freight");
    } else {
      findings.ok("freight " + code);
    }
  }
}
