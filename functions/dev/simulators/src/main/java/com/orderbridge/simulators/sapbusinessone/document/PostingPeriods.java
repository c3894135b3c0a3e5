package com.orderbridge.simulators.sapbusinessone.document;

import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.database.Problem;

/**
 * The days on which documents may be posted; an option without a day limits nothing. Outside of all
 * periods it is -5002 with message 10000156: SAP's help of that message, which names sales orders,
 * and help.vision33.com, "posting statuses" [C]; in a locked one -4013, by public clients [C].
 */
record PostingPeriods(Options options) {
  private static final String OUTSIDE =
      "10000156 - Posting Date deviates from the defined range. To complete the operation, define"
          + " the posting period to match the entered Posting Date.";

  void check(String day) {
    String to = options.text("postingPeriodsTo");
    boolean late = !to.isEmpty() && day.compareTo(to) > 0;
    if (late || day.compareTo(options.text("postingPeriodsFrom")) < 0) {
      throw Problem.invalid(OUTSIDE);
    }
    if (day.compareTo(options.text("postingPeriodsLockedTo")) <= 0) {
      throw new Problem(400, -4013, "Posting period locked; specify an alternative date");
    }
  }
}
