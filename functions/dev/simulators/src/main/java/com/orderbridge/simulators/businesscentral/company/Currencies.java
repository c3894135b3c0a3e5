package com.orderbridge.simulators.businesscentral.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.Field;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * The local currency is stored as none and shown by its code; others must be known:
 * APIV2SalesOrders.Page.al, field currencyCode [V].
 */
public record Currencies(Company company) {
  public static final String LOCAL = "GBP";
  private static final BigDecimal AMOUNT_STEP = new BigDecimal("0.01");
  private static final BigDecimal UNIT_STEP = new BigDecimal("0.00001");

  /** Settles both fields from those that were sent. */
  public void resolve(ObjectNode document, ObjectNode sent) {
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

  public void byCode(ObjectNode document, String code) {
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

  /** Where a currency does not say: the initial values of Currency.Table.al [V]. */
  public Rounding rounding(ObjectNode document) {
    Optional<ObjectNode> currency = company.by("currencies", "code", code(document));
    return new Rounding(
        step(currency, "amountRoundingPrecision", AMOUNT_STEP),
        step(currency, "unitAmountRoundingPrecision", UNIT_STEP));
  }

  /** A currency that an administrator adds rounds as ISO 4217 has it, unless it says otherwise. */
  public static void complete(ObjectNode currency) {
    int digits = digits(currency.path("code").asText());
    if (currency.path("amountRoundingPrecision").decimalValue().signum() == 0) {
      currency.put("amountRoundingPrecision", BigDecimal.ONE.movePointLeft(digits));
    }
    if (currency.path("amountDecimalPlaces").asText().isEmpty()) {
      currency.put("amountDecimalPlaces", digits + ":" + digits);
    }
  }

  private static int digits(String code) {
    try {
      return Math.max(Currency.getInstance(code).getDefaultFractionDigits(), 0);
    } catch (IllegalArgumentException notOfIso) {
      return 2;
    }
  }

  private static BigDecimal step(
      Optional<ObjectNode> currency, String field, BigDecimal otherwise) {
    return currency
        .map(found -> found.path(field).decimalValue())
        .filter(step -> step.signum() > 0)
        .orElse(otherwise);
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
