package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.number;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentTaxTest {
  private static final String FREIGHT =
      ",\"DocumentAdditionalExpenses\":[{\"ExpenseCode\":1,\"LineTotal\":%s,\"VatGroup\":\"O0\"}]";

  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  DocumentTaxTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  /** The example of SAP's note 3379849: 4, 3 and 3 at 17.5 %. */
  @ParameterizedTest
  @CsvSource({"false,1.75,0.7,0.52,0.53", "true,1.76,0.7,0.53,0.53"})
  void taxIsRoundedByDocumentOrByRow(
      boolean byRow, String sum, String first, String second, String third) {
    b1.option("{\"taxRoundedByRow\":" + byRow + "}");
    b1.put("{\"VatGroups\":[{\"Code\":\"UK\",\"VatGroups_Lines\":[{\"Rate\":17.5}]}]}");
    String lines = taxed("UK", "4") + "," + taxed("UK", "3") + "," + taxed("UK", "3");
    JsonNode order = order("EUR", lines);
    assertEquals(sum, number(order, "/VatSum"));
    assertEquals(
        List.of(first, second, third),
        numbers(
            order,
            "/DocumentLines/0/TaxTotal",
            "/DocumentLines/1/TaxTotal",
            "/DocumentLines/2/TaxTotal"));
  }

  @ParameterizedTest
  @CsvSource({
    "O0,0", "O1,20", "O2,10", "EX,0", "T1,20", "O5,5", "O7,7", "O19,19", "O21,21", "O23,23",
    "O25,25"
  })
  void theGroupsOfTheDatabaseHaveTheirPercent(String group, String percent) {
    JsonNode line = order("EUR", taxed(group, "100")).at("/DocumentLines/0");
    assertEquals(List.of(percent, percent), numbers(line, "/TaxPercentagePerRow", "/TaxTotal"));
  }

  @Test
  void bothAmountsOfAForeignDocumentAreRoundedByDocument() {
    String line = taxed("O5", "0.50");
    JsonNode order = order("USD", String.join(",", line, line, line));
    assertEquals(List.of("0.08", "0.07"), numbers(order, "/VatSumFc", "/VatSum"));
    assertEquals("0.08", sum(order, "NetTaxAmountFC").toPlainString());
    assertEquals("0.07", sum(order, "TaxTotal").toPlainString());
  }

  @Test
  void eachGroupIsRoundedByItselfAndEachExpense() {
    String lines = taxed("O7", "0.50") + "," + taxed("O5", "0.50") + "," + taxed("O5", "0.50");
    assertEquals("0.09", number(order("EUR", lines), "/VatSum"));
    String freight = FREIGHT.formatted("10.50").replace("O0", "O5");
    JsonNode order = order("EUR", taxed("O5", "166.30"), freight);
    assertEquals("8.85", number(order, "/VatSum"));
    JsonNode expense = order.at("/DocumentAdditionalExpenses/0");
    assertEquals(
        List.of("5", "0.53", "11.03"), numbers(expense, "/TaxPercent", "/TaxSum", "/LineGross"));
  }

  @Test
  void aRateOfTaxIsInForceFromItsDay() {
    b1.put(
        """
        {"VatGroups":[{"Code":"DE","VatGroups_Lines":[
          {"Effectivefrom":"2007-01-01","Rate":19},{"Effectivefrom":"2026-01-16","Rate":16}]}]}\
        """);
    assertEquals("19", number(order("EUR", taxed("DE", "100")), "/VatSum"));
    String later = ",\"DocDate\":\"2026-02-01\"";
    assertEquals("16", number(order("EUR", taxed("DE", "100"), later), "/VatSum"));
  }

  @Test
  void taxOfADiscountLineIsTakenOff() {
    String lines = taxed("O19", "99.99") + "," + line("\"Quantity\":-1,\"UnitPrice\":10");
    JsonNode order = order("EUR", lines.replace("T1", "O19"));
    assertEquals(List.of("89.99", "17.1"), List.of(net(order), number(order, "/VatSum")));
  }

  private static BigDecimal sum(JsonNode order, String field) {
    return order
        .path("DocumentLines")
        .valueStream()
        .map(line -> line.path(field).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String net(JsonNode order) {
    return order
        .path("DocTotal")
        .decimalValue()
        .subtract(order.path("VatSum").decimalValue())
        .toPlainString();
  }

  private static String line(String amounts) {
    return "{\"ItemCode\":\"i001\",\"TaxCode\":\"T1\"," + amounts + "}";
  }

  private static String taxed(String group, String price) {
    return "{\"ItemCode\":\"i001\",\"VatGroup\":\"%s\",\"UnitPrice\":%s}".formatted(group, price);
  }

  private JsonNode order(String currency, String lines) {
    return order(currency, lines, "");
  }

  private JsonNode order(String currency, String lines, String more) {
    return b1.post("Orders", body(currency, lines, more));
  }

  private static String body(String currency, String lines, String more) {
    String date = more.contains("DocDate") ? "" : ",\"DocDate\":\"2026-01-15\"";
    return """
    {"CardCode":"c001","DocDueDate":"2026-01-20","DocCurrency":"%s","DocumentLines":[%s]%s%s}\
    """
        .formatted(currency, lines, date, more);
  }
}
