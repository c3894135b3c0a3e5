package com.orderbridge.local.checklive.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks whether today is in a posting period that is open for sales. */
record PostingPeriod(DatabaseReads reads, Findings findings) {
  private static final String LOOK =
      "Look in Administration, System Initialization, Posting Periods: today must be in an unlocked"
          + " one";

  void check() {
    reads.function("CompanyService_GetPeriods", "{}", LOOK).ifPresent(this::check);
  }

  private void check(JsonNode categories) {
    var periods = new ArrayList<JsonNode>();
    for (var category : new Read.Found(categories).rows()) {
      var found = periods(category.path("AbsoluteEntry").asInt());
      if (found.isEmpty()) {
        return;
      }
      periods.addAll(found.get());
    }
    if (periods.isEmpty()) {
      findings.note("the posting periods are not shown", LOOK);
    } else {
      judge(periods.stream().filter(PostingPeriod::isToday).findFirst());
    }
  }

  private Optional<List<JsonNode>> periods(int category) {
    var body = "{\"PeriodCategoryParams\":{\"AbsoluteEntry\":%d}}".formatted(category);
    return reads
        .function("CompanyService_GetFinancePeriods", body, LOOK)
        .map(it -> new Read.Found(it).rows());
  }

  private static boolean isToday(JsonNode period) {
    var today = Today.date();
    return day(period, "PostingDateFrom").compareTo(today) <= 0
        && day(period, "PostingDateTo").compareTo(today) >= 0;
  }

  private static String day(JsonNode period, String field) {
    var text = period.path(field).asText();
    return text.length() > 10 ? text.substring(0, 10) : text;
  }

  private void judge(Optional<JsonNode> period) {
    if (period.isEmpty()) {
      findings.mend("today is not in any posting period", "Accounting must add one");
      return;
    }
    var status = period.get().path("PeriodStatus").asText();
    if (status.equals("ltUnlocked") || status.isEmpty()) {
      findings.ok("today is in an open posting period");
    } else {
      findings.mend(
          "the posting period of today is not open for sales (%s)".formatted(status),
          "Accounting must unlock it");
    }
  }
}
