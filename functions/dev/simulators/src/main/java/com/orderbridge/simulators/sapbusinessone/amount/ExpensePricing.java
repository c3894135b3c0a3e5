package com.orderbridge.simulators.sapbusinessone.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import java.math.BigDecimal;

/**
 * What an additional expense comes to, net. SAP says that LineTotal is "in local currency" and
 * LineTotalFC read-only: SDK help, DocumentsAdditionalExpenses [V]; but clients in use send the
 * foreign amount as LineTotal [C], so which it is can be chosen.
 */
record ExpensePricing(Exchange exchange, Options options) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  void price(ObjectNode expense, BigDecimal taxPercent) {
    net(expense, taxPercent).write(expense, "LineTotal", "LineTotalFC");
  }

  private Amount net(JsonNode expense, BigDecimal taxPercent) {
    BigDecimal foreign = Amount.number(expense, "LineTotalFC");
    if (exchange.isForeign() && foreign.signum() != 0) {
      return exchange.ofDocument(foreign);
    }
    BigDecimal sent =
        expense.hasNonNull("LineTotal")
            ? Amount.number(expense, "LineTotal")
            : withoutTax(Amount.number(expense, "LineGross"), taxPercent);
    return options.is("expenseLineTotalIsLocal")
        ? exchange.ofLocal(sent)
        : exchange.ofDocument(sent);
  }

  /** An expense may be given gross instead, as LineGross [K]. */
  private static BigDecimal withoutTax(BigDecimal gross, BigDecimal taxPercent) {
    return Exchange.divided(gross.multiply(HUNDRED), HUNDRED.add(taxPercent));
  }
}
