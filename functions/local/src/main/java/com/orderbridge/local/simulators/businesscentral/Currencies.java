package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * The local currency is stored as none and shown by its code; others must be known:
 * APIV2SalesOrders.Page.al, field currencyCode [V].
 */
record Currencies(Company company) {
  static final String LOCAL = "GBP";
  private static final BigDecimal LOCAL_PRECISION = new BigDecimal("0.01");

  /** Settles both fields from those that were sent. */
  void resolve(ObjectNode document, ObjectNode sent) {
    if (sent.has("currencyId")) {
      byId(document, sent.path("currencyId").textValue());
      if (sent.has("currencyCode")
          && !code(document).equals(orLocal(sent.path("currencyCode").textValue()))) {
        throw Errors.dialog("The currency values do not match to a specific Currency.");
      }
    } else if (sent.has("currencyCode")) {
      byCode(document, orLocal(sent.path("currencyCode").textValue()));
    }
  }

  void byCode(ObjectNode document, String code) {
    if (code.equals(LOCAL)) {
      set(document, Field.NO_GUID, LOCAL);
      return;
    }
    ObjectNode currency =
        company
            .by("currencies", "code", code)
            .orElseThrow(() -> Errors.dialog("The \"currencyCode\" does not match to a Currency."));
    set(document, currency.path("id").textValue(), code);
  }

  /** The smallest amount of a document's currency. */
  BigDecimal precision(ObjectNode document) {
    return company
        .by("currencies", "code", code(document))
        .map(currency -> currency.path("amountRoundingPrecision").decimalValue())
        .filter(precision -> precision.signum() > 0)
        .orElse(LOCAL_PRECISION);
  }

  private void byId(ObjectNode document, String id) {
    if (id.equals(Field.NO_GUID)) {
      set(document, Field.NO_GUID, LOCAL);
      return;
    }
    ObjectNode currency =
        company
            .byId("currencies", id)
            .orElseThrow(() -> Errors.dialog("The \"currencyId\" does not match to a Currency."));
    set(document, id, currency.path("code").textValue());
  }

  private static void set(ObjectNode document, String id, String code) {
    document.put("currencyId", id).put("currencyCode", code);
  }

  private static String code(ObjectNode document) {
    return document.path("currencyCode").asText();
  }

  private static String orLocal(String code) {
    return code.isEmpty() ? LOCAL : code;
  }
}
