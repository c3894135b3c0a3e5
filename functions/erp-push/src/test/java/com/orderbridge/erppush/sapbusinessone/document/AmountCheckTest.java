package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.delivery.Amount;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountCheckTest {
  @ParameterizedTest
  @CsvSource({
    "40.36 EUR, 40.37 EUR, false",
    "40.36 EUR, 40.38 EUR, true",
    "4036 JPY, 4037 JPY, false",
    "4036 JPY, 4038 JPY, true",
    "4.036 KWD, 4.037 KWD, false",
    "4.036 KWD, 4.038 KWD, true",
    "40.36 EUR, 40.36 USD, true"
  })
  void roundingMakesOneUnitOfTheCurrency(String meant, String made, boolean beyond) {
    assertEquals(beyond, of(meant, made).orElseThrow().isBeyondRounding());
  }

  @Test
  void equalAmountsAreNone() {
    assertEquals(Optional.empty(), of("40.30 EUR", "40.3 EUR"));
  }

  @Test
  void bothFiguresAreToldInTheCurrencysDecimals() {
    var difference = of("40.36 EUR", "41.6 EUR").orElseThrow();
    assertEquals(
        "CHECK AMOUNT: the customer paid 40.36 EUR, order 1001 comes to 41.60 EUR",
        difference.ofOrder("order 1001"));
    assertEquals(
        "40.36 EUR were given back, this document comes to 41.60 EUR", difference.ofCredit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6.94 | The sender counts 5.66 EUR of tax, but the document 6.94 EUR: check the tax groups",
        "5.66 | The tax is the same, so compare prices, discounts and freight",
        "     | Compare its lines and their tax with the sender's order"
      })
  void theTaxesSayWhatToLookAt(BigDecimal taxMade, String begins) {
    var found = found("41.60 EUR");
    if (taxMade != null) {
      found.put("VatSum", taxMade);
    }
    var tax = Optional.of(new BigDecimal("5.66"));
    var told =
        AmountCheck.of(amount("40.36 EUR"), tax, new FoundDocument("Orders", found))
            .orElseThrow()
            .explained("order 1001");
    assertTrue(told.contains("41.60 EUR. " + begins), told);
    assertTrue(told.contains("Correct the document before it is shipped or invoiced"), told);
  }

  private static Optional<AmountCheck> of(String meant, String made) {
    return AmountCheck.of(
        amount(meant), Optional.empty(), new FoundDocument("Orders", found(made)));
  }

  private static ObjectNode found(String made) {
    var amount = amount(made);
    return JsonNodeFactory.instance
        .objectNode()
        .put("DocCurrency", amount.currency())
        .put("DocTotal", amount.value());
  }

  private static Amount amount(String text) {
    var parts = text.split(" ", 2);
    return new Amount(parts[1], new BigDecimal(parts[0]));
  }
}
