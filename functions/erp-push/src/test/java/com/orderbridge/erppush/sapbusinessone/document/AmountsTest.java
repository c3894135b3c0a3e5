package com.orderbridge.erppush.sapbusinessone.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.erppush.mapping.Totals;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          EUR|"Quantity":3,"UnitPrice":14.90|44.70|0
          EUR|"Quantity":3,"UnitPrice":9.99,"DiscountPercent":10|26.97|0
          EUR|"Quantity":3,"LineTotal":10.00|10.00|0
          EUR|"Quantity":3,"LineTotal":10.00,"UnitPrice":3.33|10.00|0
          EUR|"Quantity":-1,"UnitPrice":5.00|-5.00|0
          EUR|"Quantity":2,"PriceAfterVAT":17.88|0|35.76
          JPY|"Quantity":3,"UnitPrice":1490|4470|0
          KWD|"Quantity":3,"UnitPrice":1.490|4.470|0
          """)
  void aLineIsNetOrGross(String currency, String line, BigDecimal net, BigDecimal gross) {
    var amounts = Amounts.of(json("{\"DocumentLines\":[{" + line + "}]}"), currency);
    assertEquals(0, net.compareTo(amounts.net()), amounts.toString());
    assertEquals(0, gross.compareTo(amounts.gross()), amounts.toString());
  }

  @Test
  void freightAndDiscountCount() {
    var document =
        """
        {"DocumentLines":[{"Quantity":2,"UnitPrice":14.90},{"Quantity":-1,"UnitPrice":5.00}],
         "DocumentAdditionalExpenses":[{"ExpenseCode":1,"LineTotal":4.90}]}
        """;
    var totals = new Totals("EUR", new BigDecimal("5.66"), new BigDecimal("35.36"));
    assertEquals(Optional.empty(), Amounts.of(json(document), "EUR").mismatch(totals));
    var without = document.replace("\"Quantity\":-1", "\"Quantity\":1");
    assertTrue(Amounts.of(json(without), "EUR").mismatch(totals).isPresent());
  }

  @Test
  void grossPricesAreComparedWithTheTotalAndNotTaxedAgain() {
    var document =
        """
        {"DocumentLines":[{"Quantity":1,"PriceAfterVAT":30.00}],
         "DocumentAdditionalExpenses":[{"ExpenseCode":1,"LineGross":7.00}]}
        """;
    var totals = new Totals("EUR", new BigDecimal("6.92"), new BigDecimal("37.00"));
    assertEquals(Optional.empty(), Amounts.of(json(document), "EUR").mismatch(totals));
    var mixed = Amounts.of(json(document.replace("LineGross", "LineTotal")), "EUR");
    assertTrue(mixed.mismatch(totals).orElseThrow().startsWith("net and gross prices"));
  }

  private static JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
