package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.businesscentral.document.OptionValue;

/**
 * The fields of a customer that the API shows. It does not show the posting groups, except for one.
 */
record CustomerCard(JsonNode row) {
  static final String FIELDS = "number,blocked,currencyCode,taxAreaId,taxLiable";

  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  String number() {
    return row.path("number").asText();
  }

  /** Returns how the customer is blocked; empty if it is not. */
  String blocked() {
    return OptionValue.read(row, "blocked").strip();
  }

  String currency() {
    return row.path("currencyCode").asText();
  }

  /**
   * Tells whether the tax area is missing. It is the VAT Business Posting Group, except where sales
   * tax is used (TaxAreaBuffer.Table.al): there it may be empty.
   */
  boolean lacksTaxArea() {
    var id = row.path("taxAreaId").asText();
    return (id.isEmpty() || id.equals(NO_ID)) && !row.path("taxLiable").asBoolean();
  }
}
