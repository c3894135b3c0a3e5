package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.number;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.numbers;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit notes and returns on the lines of an invoice or a delivery. */
final class BasedLinesTest {
  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  BasedLinesTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource({"Invoices,CreditNotes,13", "DeliveryNotes,Returns,15"})
  void aDiscountLineIsDrawnWithItsOwnSign(String from, String to, int type) {
    int base = entry(b1.post(from, sold("EUR")));
    JsonNode clearing =
        b1.post(
            to,
            "{\"CardCode\":\"c001\",\"DocumentLines\":[%s,%s]}"
                .formatted(line(type, base, 0, ""), line(type, base, 1, ",\"Quantity\":-1")));
    assertEquals("57.6", number(clearing, "/DocTotal"));
    assertEquals("-1", number(clearing, "/DocumentLines/1/Quantity"));
    JsonNode drawn = b1.state(from).path(0);
    assertEquals("0", number(drawn, "/DocumentLines/1/RemainingOpenQuantity"));
    assertEquals("bost_Close", drawn.at("/DocumentLines/1/LineStatus").asText());
    assertEquals("bost_Close", drawn.path("DocumentStatus").asText());
  }

  @Test
  void anOpenDiscountLineKeepsTheInvoiceOpen() {
    int base = entry(b1.post("Invoices", sold("EUR")));
    credit(line(13, base, 0, ""));
    JsonNode invoice = b1.state("Invoices").path(0);
    assertEquals("bost_Open", invoice.path("DocumentStatus").asText());
    assertEquals("-1", number(invoice, "/DocumentLines/1/RemainingOpenQuantity"));
  }

  @Test
  void aDiscountLineIsDrawnOnce() {
    int base = entry(b1.post("Invoices", sold("EUR")));
    String discount = line(13, base, 1, ",\"Quantity\":-1");
    refused(credit(line(13, base, 0, "") + "," + discount + "," + discount), 400, -10);
    assertEquals(
        "-1", number(b1.state("Invoices").path(0), "/DocumentLines/1/RemainingOpenQuantity"));
    made(credit(line(13, base, 0, ",\"Quantity\":1") + "," + discount));
    refused(credit(line(13, base, 0, ",\"Quantity\":1") + "," + discount), 400, -10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,3", "0,-1", "1,-2", "1,1"})
  void neitherMoreIsDrawnThanIsOpenNorTheOtherSign(String drawn) {
    int base = entry(b1.post("Invoices", sold("EUR")));
    String[] parts = drawn.split(",", -1);
    String line = line(13, base, Integer.parseInt(parts[0]), ",\"Quantity\":" + parts[1]);
    refused(credit(line + "," + plain("100")), 400, -10);
    assertEquals(0, b1.state("CreditNotes").size());
  }

  @Test
  void whatComesToLessThanNothingIsNoDocument() {
    int base = entry(b1.post("Invoices", sold("EUR")));
    refused(credit(line(13, base, 1, "")), 400, -5002);
    assertEquals(
        "-1", number(b1.state("Invoices").path(0), "/DocumentLines/1/RemainingOpenQuantity"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"LineTotal\":10',10,6.25", "'\"RowTotalFC\":10',10,6.25",
    "'\"UnitPrice\":10',16,10", "'\"UnitPrice\":10,\"DiscountPercent\":0',20,10",
    "'\"PriceAfterVAT\":12',16,10"
  })
  void anAmountOfItsOwnReplacesTheBaseLines(String own, String total, String unitPrice) {
    b1.option("{\"lineTotalIsLocal\":false}");
    int base = entry(b1.post("Invoices", sold("USD")));
    JsonNode line = made(credit(line(13, base, 0, "," + own))).at("/DocumentLines/0");
    assertEquals(List.of(total, unitPrice), numbers(line, "/RowTotalFC", "/UnitPrice"));
    assertEquals("O1", line.path("VatGroup").asText());
    assertEquals("2", number(line, "/Quantity"));
  }

  @Test
  void whatIsDrawnIsInTheCurrencyOfItsBase() {
    int base = entry(b1.post("Invoices", sold("USD")));
    JsonNode whole = made(credit(line(13, base, 0, "") + "," + line(13, base, 1, "")));
    assertEquals("USD", whole.path("DocCurrency").asText());
    assertEquals(List.of("57.6", "52.99"), numbers(whole, "/DocTotalFc", "/DocTotal"));
  }

  /** Two pieces at 40 less 20 %, a discount of 16, and freight of 5: 57.60 and 6.00. */
  private static String sold(String currency) {
    return """
    {"CardCode":"c001","NumAtCard":"ORD_1","DocCurrency":"%s","DocumentLines":[
      {"ItemCode":"i001","Quantity":2,"UnitPrice":40,"DiscountPercent":20,"VatGroup":"O1"},
      {"ItemCode":"ADJUST","Quantity":-1,"UnitPrice":16,"VatGroup":"O1"}],
     "DocumentAdditionalExpenses":[{"ExpenseCode":1,"LineTotal":4.60,"VatGroup":"O1"}]}\
    """
        .formatted(currency);
  }

  private static String line(int type, int entry, int line, String more) {
    return "{\"BaseType\":%d,\"BaseEntry\":%d,\"BaseLine\":%d%s}"
        .formatted(type, entry, line, more);
  }

  private static String plain(String price) {
    return "{\"ItemCode\":\"i001\",\"UnitPrice\":" + price + "}";
  }

  private Reply credit(String lines) {
    return credit(lines, "");
  }

  private Reply credit(String lines, String freight) {
    String body =
        "{\"CardCode\":\"c001\",\"DocumentLines\":[%s],\"DocumentAdditionalExpenses\":[%s]}";
    return b1.send("POST", "/b1s/v1/CreditNotes", body.formatted(lines, freight));
  }

  private static JsonNode made(Reply reply) {
    assertEquals(201, reply.status(), reply.text());
    return reply.json();
  }

  private static int entry(JsonNode document) {
    return document.path("DocEntry").asInt();
  }
}
