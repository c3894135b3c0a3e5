package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.number;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.numbers;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents come to, in the company's currency (EUR) and in others. */
final class DocumentAmountsTest {
  private static final String FREIGHT =
      ",\"DocumentAdditionalExpenses\":[{\"ExpenseCode\":1,\"LineTotal\":%s,\"VatGroup\":\"O0\"}]";

  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  DocumentAmountsTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource({"JPY,/DocTotalFc,120", "KWD,/DocTotalFc,119.994", "EUR,/DocTotal,119.99"})
  void amountsHaveTheDecimalsOfTheirCurrency(String currency, String field, String total) {
    JsonNode order = order(currency, line("\"Quantity\":3,\"UnitPrice\":33.3315"));
    assertEquals(total, number(order, field));
  }

  @Test
  void aCurrencysDecimalsCanBeSet() {
    b1.put("{\"Currencies\":[{\"Code\":\"JPY\",\"Decimals\":\"cd1Digit\"},{\"Code\":\"KWD\"}]}");
    String line = line("\"Quantity\":3,\"UnitPrice\":33.3315");
    assertEquals("120", number(order("JPY", line), "/DocTotalFc"));
    assertEquals("119.99", number(order("KWD", line), "/DocTotalFc"));
    assertEquals("0.2", number(order("JPY", line("\"UnitPrice\":0.17")), "/DocTotalFc"));
  }

  @Test
  void unitPricesHaveDecimalsOfTheirOwn() {
    String line = line("\"Quantity\":1000,\"UnitPrice\":0.12345678");
    JsonNode order = order("EUR", line);
    assertEquals("0.123457", number(order, "/DocumentLines/0/UnitPrice"));
    assertEquals("123.46", number(order, "/DocumentLines/0/LineTotal"));
    b1.option("{\"priceDecimals\":2}");
    assertEquals("120", number(order("EUR", line), "/DocumentLines/0/LineTotal"));
  }

  @Test
  void aForeignDocumentHasItsAmountsTwice() {
    JsonNode order = order("USD", line("\"UnitPrice\":100"), FREIGHT.formatted("9.20"));
    assertEquals(
        List.of("0.92", "130", "119.6", "20", "18.4"),
        numbers(order, "/DocRate", "/DocTotalFc", "/DocTotal", "/VatSumFc", "/VatSum"));
    JsonNode line = order.at("/DocumentLines/0");
    assertEquals(
        List.of("100", "92", "20", "18.4", "20", "120", "110.4"),
        numbers(
            line,
            "/RowTotalFC",
            "/LineTotal",
            "/TaxPercentagePerRow",
            "/TaxTotal",
            "/NetTaxAmountFC",
            "/GrossTotalFC",
            "/GrossTotal"));
    assertEquals("USD", line.path("Currency").asText());
    JsonNode freight = order.at("/DocumentAdditionalExpenses/0");
    assertEquals(List.of("9.2", "10"), numbers(freight, "/LineTotal", "/LineTotalFC"));
  }

  @Test
  void inTheCompanysCurrencyForeignAmountsAreNothing() {
    JsonNode order = order("EUR", line("\"UnitPrice\":100"), FREIGHT.formatted("9.20"));
    assertEquals(
        List.of("1", "129.2", "0", "20", "0"),
        numbers(order, "/DocRate", "/DocTotal", "/DocTotalFc", "/VatSum", "/VatSumFc"));
    assertEquals("0", number(order, "/DocumentLines/0/RowTotalFC"));
    assertEquals("0", number(order, "/DocumentAdditionalExpenses/0/LineTotalFC"));
  }

  @Test
  void theCompanysCurrencyCanBeAnother() {
    b1.option("{\"localCurrency\":\"USD\"}");
    b1.put("{\"ExchangeRates\":[{\"Currency\":\"EUR\",\"Rate\":1.1}]}");
    JsonNode order = order("EUR", line("\"UnitPrice\":100"));
    assertEquals(List.of("120", "132"), numbers(order, "/DocTotalFc", "/DocTotal"));
  }

  @ParameterizedTest
  @CsvSource({
    "LineTotal,true,46,50",
    "LineTotal,false,46,46",
    "RowTotalFC,true,46,46",
    "RowTotalFC,false,46,46"
  })
  void aTotalThatIsSentIsLocalOrForeign(String field, boolean local, int sent, String foreign) {
    b1.option("{\"lineTotalIsLocal\":" + local + "}");
    String line = line("\"Quantity\":2,\"%s\":%d".formatted(field, sent));
    JsonNode made = order("USD", line).at("/DocumentLines/0");
    assertEquals(foreign, number(made, "/RowTotalFC"));
    assertEquals(foreign.equals("50") ? "25" : "23", number(made, "/UnitPrice"));
  }

  @ParameterizedTest
  @CsvSource({"true,50,46", "false,46,42.32"})
  void theAmountOfAnExpenseIsLocalOrForeign(boolean local, String foreign, String inEuro) {
    b1.option("{\"expenseLineTotalIsLocal\":" + local + "}");
    JsonNode order = order("USD", line("\"UnitPrice\":1"), FREIGHT.formatted("46"));
    JsonNode freight = order.at("/DocumentAdditionalExpenses/0");
    assertEquals(List.of(foreign, inEuro), numbers(freight, "/LineTotalFC", "/LineTotal"));
  }

  @Test
  void theForeignAmountOfAnExpenseCannotBeSent() {
    String freight = FREIGHT.replace("\"LineTotal\"", "\"LineTotalFC\":10,\"LineTotal\"");
    JsonNode order = order("USD", line("\"UnitPrice\":1"), freight.formatted("46"));
    assertEquals("50", number(order, "/DocumentAdditionalExpenses/0/LineTotalFC"));
  }

  @ParameterizedTest
  @CsvSource({"EUR,100,92", "USD,92,84.64", "GBP,117,107.64"})
  void aPriceIsInTheCurrencyOfItsLine(String currency, String foreign, String local) {
    String line = line("\"UnitPrice\":92,\"Currency\":\"" + currency + "\"");
    JsonNode made = order("USD", line).at("/DocumentLines/0");
    assertEquals(List.of(foreign, local), numbers(made, "/RowTotalFC", "/LineTotal"));
  }

  @Test
  void aRateIsThatOfTheDocumentOrOfItsDay() {
    b1.put("{\"ExchangeRates\":[{\"Currency\":\"USD\",\"RateDate\":\"2026-01-15\",\"Rate\":0.8}]}");
    String line = line("\"UnitPrice\":100");
    assertEquals("96", number(order("USD", line), "/DocTotal"));
    assertEquals("60", number(order("USD", line, ",\"DocRate\":0.5"), "/DocTotal"));
    String other = ",\"DocDate\":\"2026-01-16\"";
    assertEquals("110.4", number(order("USD", line, other), "/DocTotal"));
  }

  @Test
  void withoutARateADocumentIsRefused() {
    b1.put("{\"ExchangeRates\":[{\"Currency\":\"USD\",\"Rate\":0}]}");
    String order = body("USD", line("\"UnitPrice\":1"), "");
    refused(b1.send("POST", "/b1s/v1/Orders", order), 400, -10);
    b1.option("{\"noExchangeRateCode\":-5002}");
    refused(b1.send("POST", "/b1s/v1/Orders", order), 400, -5002);
    refused(b1.send("POST", "/b1s/v1/Orders", order.replace("USD", "XXX")), 400, -5002);
    assertEquals(0, b1.state("Orders").size());
    assertEquals(404, b1.send("GET", "/b1s/v1/Currencies('USD')", "").status());
    refused(b1.send("GET", "/b1s/v1/ExchangeRates", ""), 400, -1000);
  }

  private static String line(String amounts) {
    return "{\"ItemCode\":\"i001\",\"TaxCode\":\"T1\"," + amounts + "}";
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
