package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.Findings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Checks the days on which the company allows posting. Only new versions show them. */
record PostingDates(CompanyReads reads, Findings findings) {
  private static final String NONE = "0001-01-01";

  void check() {
    reads
        .optional(
            "generalLedgerSetup?$select=allowPostingFrom,allowPostingTo",
            "Look on the page General Ledger Setup: Allow Posting From and To must include today")
        .filter(it -> !it.isEmpty())
        .map(List::getFirst)
        .ifPresent(this::judge);
  }

  private void judge(JsonNode setup) {
    var today = LocalDate.now(Clock.systemUTC()).toString();
    var from = setup.path("allowPostingFrom").asText(NONE);
    var to = setup.path("allowPostingTo").asText(NONE);
    if (today.compareTo(from) < 0 || (!to.equals(NONE) && today.compareTo(to) > 0)) {
      findings.mend(
          "posting is allowed from %s to %s only".formatted(shown(from), shown(to)),
          "Accounting must change it on the page General Ledger Setup (or User Setup)");
    } else {
      findings.ok("posting is allowed today (from %s to %s)".formatted(shown(from), shown(to)));
    }
  }

  private static String shown(String day) {
    return day.equals(NONE) ? "any day" : day;
  }
}
