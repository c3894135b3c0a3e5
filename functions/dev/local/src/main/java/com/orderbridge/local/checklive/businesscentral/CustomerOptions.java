package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.Findings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks how the API writes a blank option. If the bridge read it wrongly, it would take every
 * customer for blocked.
 */
record CustomerOptions(CompanyReads reads, Findings findings) {
  private static final String BLANK = "_x0020_";
  private static final Set<String> BLOCKED = Set.of("Ship", "Invoice", "All");

  void check() {
    reads.required("customers?$top=20&$select=number,blocked").ifPresent(this::judge);
  }

  private void judge(List<JsonNode> customers) {
    var options =
        customers.stream()
            .map(it -> it.path("blocked").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    options.removeAll(BLOCKED);
    if (options.isEmpty()) {
      findings.note(
          "no customer was found that is not blocked, so the form of a blank option cannot be"
              + " checked",
          "Make a customer and run this check again");
    }
    options.forEach(this::judge);
  }

  private void judge(String option) {
    if (option.equals(BLANK)) {
      findings.ok("a blank option is written " + BLANK + ", as expected");
    } else if (option.isBlank()) {
      findings.note(
          "a blank option is written '%s' and not %s".formatted(option, BLANK),
          "The bridge reads both; please report it, because recordings show something else");
    } else {
      findings.mend(
          "customers have blocked: '%s', which the bridge treats as blocked".formatted(option),
          "Report it with this line");
    }
  }
}
