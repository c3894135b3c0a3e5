package com.orderbridge.simulators.sapbusinessone.amount;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The currencies of the company, their decimals, and their exchange rates by day. */
public record Currencies(Database database, Options options) {
  private static final int ISO_WITHOUT_A_WORD = 2;

  String local() {
    return options.text("localCurrency");
  }

  /** The exchange of a document, by the rate that it names or that is set for its day. */
  Exchange exchange(ObjectNode document) {
    String currency = document.path("DocCurrency").asText();
    return new Exchange(denomination(currency), denomination(local()), rate(document, currency));
  }

  /** The rate that is set for a day, or for every day; that of the company's currency is 1. */
  BigDecimal rate(String currency, String day) {
    if (currency.equals(local())) {
      return BigDecimal.ONE;
    }
    return found(currency, day)
        .or(() -> found(currency, ""))
        .filter(rate -> rate.signum() > 0)
        .orElseThrow(() -> missing(currency));
  }

  public static String key(ObjectNode exchangeRate) {
    return key(exchangeRate.path("Currency").asText(), exchangeRate.path("RateDate").asText(""));
  }

  /**
   * "Not relevant for documents that use local currency", whose rate is 1; "you must specify an
   * exchange rate" otherwise: SDK help, Documents~DocRate [V]. That of the day is taken where none
   * is sent [K].
   */
  private BigDecimal rate(ObjectNode document, String currency) {
    BigDecimal sent = Amount.number(document, "DocRate");
    return sent.signum() > 0 && !currency.equals(local())
        ? sent
        : rate(currency, document.path("DocDate").asText(""));
  }

  /** A currency's own decimals; the company's where it says "default" [V]; else ISO 4217's. */
  private Denomination denomination(String currency) {
    int decimals =
        database
            .get(Table.CURRENCIES.set, currency)
            .map(this::decimals)
            .orElseGet(() -> ofIso(currency));
    return new Denomination(currency, decimals);
  }

  private int decimals(ObjectNode currency) {
    String said = currency.path("Decimals").asText();
    return switch (said) {
      case "cdDefault" -> options.number("amountDecimals");
      case "cdWithoutDecimals" -> 0;
      default -> said.charAt("cd".length()) - '0';
    };
  }

  private static int ofIso(String currency) {
    try {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      return digits < 0 ? ISO_WITHOUT_A_WORD : digits;
    } catch (IllegalArgumentException unknown) {
      return ISO_WITHOUT_A_WORD;
    }
  }

  private Optional<BigDecimal> found(String currency, String day) {
    return database
        .get(Table.EXCHANGE_RATES.set, key(currency, day))
        .map(rate -> Amount.number(rate, "Rate"));
  }

  private static String key(String currency, String day) {
    return day.isEmpty() ? currency : currency + " " + day;
  }

  /** Neither code nor text was found in a primary source [?]: the code is an option. */
  private Problem missing(String currency) {
    return new Problem(
        400, options.number("noExchangeRateCode"), "Update the exchange rate , '" + currency + "'");
  }
}
