package com.orderbridge.erppush.businesscentral.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadDiscountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR | 5.00 | 2x14.90 1x4.90 | 4.29 0.71",
        "EUR | 0.01 | 1x10 1x10 1x10 | 0.01 - -",
        "EUR | 1.00 | 1x10 1x10 1x10 | 0.34 0.33 0.33",
        "JPY | 100 | 1x1490 1x490 | 75 25",
        "EUR | 34.70 | 2x14.90 1x4.90 | 29.80 4.90",
        "KWD | 0.001 | 1x1.490 | 0.001",
        "EUR | 0.03 | 1x0.01 1x0.01 1x0.02 | 0.01 0.01 0.01",
        "EUR | 0.01 | 1x0.005 1x10 | - 0.01"
      })
  void theSharesAddUpToTheDiscount(
      String currency, String discount, String lines, String discounts) {
    var body = body(currency, discount, lines);
    SpreadDiscount.over(body, "salesOrderLines", Set.of());
    var expected = body(currency, "0", lines);
    expected.remove("discountAmount");
    var shares = discounts.split(" ", -1);
    for (int i = 0; i < shares.length; i++) {
      if (!shares[i].equals("-")) {
        var line = (ObjectNode) expected.path("salesOrderLines").path(i);
        line.set("discountAmount", json(shares[i]));
      }
    }
    assertEquals(Json.write(expected), Json.write(body));
  }

  @ParameterizedTest
  @CsvSource({"EUR,99.00", "EUR,0"})
  void whatTheLinesCannotTakeStaysAsItIs(String currency, String discount) {
    var body = body(currency, discount, "1x10");
    SpreadDiscount.over(body, "salesOrderLines", Set.of());
    assertEquals(Json.write(body(currency, discount, "1x10")), Json.write(body));
  }

  @Test
  void aLineTakesNoMoreThanItsOwnDiscountLeavesOfIt() {
    var lines =
        """
        [{"quantity":1,"unitPrice":10.00,"discountAmount":4.00},
         {"quantity":1,"unitPrice":10.00,"discountPercent":20},
         {"quantity":1,"unitPrice":-5.00},
         {"quantity":1,"unitPrice":2.00}]\
        """;
    var body = of("EUR", "8.00", lines);
    SpreadDiscount.over(body, "salesOrderLines", Set.of());
    var taken = new ArrayList<String>();
    body.path("salesOrderLines").forEach(it -> taken.add(it.path("discountAmount").asText("-")));
    assertEquals(List.of("10.00", "-", "-", "2.00"), taken);
  }

  private static ObjectNode of(String currency, String discount, String lines) {
    return (ObjectNode)
        json(
            "{\"currencyCode\":\"%s\",\"discountAmount\":%s,\"salesOrderLines\":%s}"
                .formatted(currency, discount, lines));
  }

  private static ObjectNode body(String currency, String discount, String lines) {
    var text = new StringBuilder();
    for (var line : lines.split(" ", -1)) {
      var parts = line.split("x", -1);
      text.append(text.isEmpty() ? "" : ",")
          .append("{\"quantity\":" + parts[0] + ",\"unitPrice\":" + parts[1] + "}");
    }
    return of(currency, discount, "[" + text + "]");
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return ((Parsed.Tree) Json.read(text)).node();
  }
}
