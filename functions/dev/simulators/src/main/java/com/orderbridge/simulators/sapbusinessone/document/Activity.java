package com.orderbridge.simulators.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether a partner or an item may be used on a day. Both {@code Valid} and {@code Frozen} are tNO
 * until somebody sets them (SAP's metadata, BusinessPartner and Item [V]), and partners in daily
 * use have both so: recording "business-partner-valid-no-frozen-no" [V]. A frozen one is out within
 * its days, a valid one is in within its days alone: answers.sap.com 4713290 [C].
 */
record Activity(JsonNode master, String day) {
  boolean isOut() {
    return (is("Frozen") && covers("Frozen")) || (is("Valid") && !covers("Valid"));
  }

  private boolean is(String field) {
    return master.path(field).asText().equals("tYES");
  }

  private boolean covers(String range) {
    String from = master.path(range + "From").asText("");
    String to = master.path(range + "To").asText("");
    return from.compareTo(day) <= 0 && (to.isEmpty() || to.compareTo(day) >= 0);
  }
}
