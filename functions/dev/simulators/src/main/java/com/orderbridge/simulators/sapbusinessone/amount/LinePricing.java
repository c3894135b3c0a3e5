package com.orderbridge.simulators.sapbusinessone.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a line comes to before tax, by the price or the total that was sent. Prices are in the
 * line's currency: SDK help, Document_Lines~Currency [V]; RowTotalFC is in the document's [V].
 */
record LinePricing(Exchange exchange, Currencies currencies, Options options, String day) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  void price(ObjectNode line, BigDecimal taxPercent) {
    if (!line.hasNonNull("Currency")) {
      line.put("Currency", exchange.document().currency());
    }
    Optional<Amount> sent = sentTotal(line);
    if (!isPriced(line)) {
      sent.ifPresent(total -> line.put("UnitPrice", unitPrice(line, total)));
    } else if (!line.hasNonNull("UnitPrice")) {
      line.put(
          "UnitPrice", line.hasNonNull("Price") ? number(line, "Price") : net(line, taxPercent));
    }
    BigDecimal unitPrice = asPrice(number(line, "UnitPrice"));
    line.put("UnitPrice", unitPrice).put("Price", asPrice(unitPrice.multiply(kept(line))));
    sent.orElseGet(() -> ofPrice(line)).write(line, "LineTotal", "RowTotalFC");
  }

  /** Whether LineTotal is local, as its column is, is in no document [?]: an option. */
  private Optional<Amount> sentTotal(JsonNode line) {
    BigDecimal foreign = number(line, "RowTotalFC");
    if (exchange.isForeign() && foreign.signum() != 0) {
      return Optional.of(exchange.ofDocument(foreign));
    }
    if (!line.path("LineTotal").isNumber()) {
      return Optional.empty();
    }
    BigDecimal total = number(line, "LineTotal");
    return Optional.of(
        options.is("lineTotalIsLocal") ? exchange.ofLocal(total) : exchange.ofDocument(total));
  }

  private static boolean isPriced(JsonNode line) {
    return line.hasNonNull("UnitPrice")
        || line.hasNonNull("Price")
        || line.hasNonNull("PriceAfterVAT");
  }

  /** The price follows from the total where only that was sent [K]. */
  private BigDecimal unitPrice(JsonNode line, Amount total) {
    BigDecimal pieces = number(line, "Quantity").multiply(kept(line));
    return pieces.signum() == 0
        ? BigDecimal.ZERO
        : Exchange.divided(inLineCurrency(line, total), pieces);
  }

  /** A gross price given as UnitPrice is taxed twice; PriceAfterVAT is the gross one [C]. */
  private static BigDecimal net(JsonNode line, BigDecimal taxPercent) {
    BigDecimal gross = number(line, "PriceAfterVAT").multiply(HUNDRED);
    return Exchange.divided(gross, HUNDRED.add(taxPercent));
  }

  private Amount ofPrice(JsonNode line) {
    BigDecimal total =
        number(line, "UnitPrice").multiply(number(line, "Quantity")).multiply(kept(line));
    String currency = line.path("Currency").asText();
    return currency.equals(exchange.document().currency())
        ? exchange.ofDocument(total)
        : exchange.ofLocal(total.multiply(currencies.rate(currency, day)));
  }

  private BigDecimal inLineCurrency(JsonNode line, Amount total) {
    String currency = line.path("Currency").asText();
    return currency.equals(exchange.document().currency())
        ? exchange.shown(total)
        : Exchange.divided(total.local(), currencies.rate(currency, day));
  }

  private static BigDecimal kept(JsonNode line) {
    return HUNDRED.subtract(number(line, "DiscountPercent")).movePointLeft(2);
  }

  /** Prices have decimals of their own: AdminInfo, PriceAccuracy [V]. */
  private BigDecimal asPrice(BigDecimal price) {
    return price.setScale(options.number("priceDecimals"), RoundingMode.HALF_UP);
  }

  private static BigDecimal number(JsonNode line, String field) {
    return Amount.number(line, field);
  }
}
