package com.orderbridge.simulators.sapbusinessone;

import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.number;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.numbers;
import static com.orderbridge.simulators.sapbusinessone.ServiceLayerCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credit notes on the freight of an invoice, and what a client reads to make them. */
final class BasedExpensesTest {
  private final Simulators simulators;
  private final ServiceLayerCaller b1;

  BasedExpensesTest() throws IOException {
    simulators = Simulators.start(0);
    b1 = new ServiceLayerCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void freightIsCopiedFromTheInvoiceWhole() {
    int base = entry(b1.post("Invoices", sold("USD")));
    JsonNode whole = made(credit(line(13, base, 0, ""), freight(base, "")));
    JsonNode freight = whole.at("/DocumentAdditionalExpenses/0");
    assertEquals(
        List.of("5", "4.6", "20", "1", "0.92", "0"),
        numbers(
            freight,
            "/LineTotalFC",
            "/LineTotal",
            "/TaxPercent",
            "/TaxSumFC",
            "/TaxSum",
            "/LineNum"));
    assertEquals("1", number(freight, "/ExpenseCode"));
    JsonNode drawn = b1.state("Invoices").path(0).at("/DocumentAdditionalExpenses/0");
    assertEquals(List.of("5", "4.6"), numbers(drawn, "/PaidToDateFC", "/PaidToDate"));
    assertEquals("bost_Close", drawn.path("Status").asText());
  }

  @Test
  void freightIsCreditedInPartsAndNoMoreThanThereIs() {
    int base = entry(b1.post("Invoices", sold("EUR")));
    String one = line(13, base, 0, ",\"Quantity\":1");
    JsonNode part = made(credit(one, freight(base, ",\"LineTotal\":2")));
    assertEquals("2", number(part, "/DocumentAdditionalExpenses/0/LineTotal"));
    refused(credit(one, freight(base, ",\"LineTotal\":2.61")), 400, -10);
    JsonNode rest = made(credit(one, freight(base, "")));
    assertEquals("2.6", number(rest, "/DocumentAdditionalExpenses/0/LineTotal"));
    assertEquals("bost_Open", b1.state("Invoices").path(0).path("DocumentStatus").asText());
    b1.option("{\"expensesDrawnOnce\":false}");
    made(credit(line(13, base, 1, "") + "," + plain("100"), freight(base, ",\"LineTotal\":1")));
  }

  @Test
  void freightOfAnotherDocumentIsRefused() {
    int base = entry(b1.post("Invoices", sold("EUR")));
    String one = line(13, base, 0, ",\"Quantity\":1");
    refused(credit(one, freight(base + 1000, "")), 400, -5002);
    refused(
        credit(one, freight(base, "").replace("\"BaseDocLine\":0", "\"BaseDocLine\":7")),
        400,
        -5002);
  }

  @Test
  void everythingThatMakesAnExactCreditCanBeSelected() {
    b1.post("Invoices", sold("USD"));
    String select =
        "DocTotal,DocTotalFc,VatSum,VatSumFc,DocCurrency,DocRate,NumAtCard,CardCode,Comments,"
            + "DocumentLines,DocumentAdditionalExpenses";
    JsonNode found = b1.get("Invoices?$select=" + select).path("value").path(0);
    assertEquals(11, found.size());
    for (String field :
        List.of(
            "BaseType",
            "BaseEntry",
            "BaseLine",
            "Quantity",
            "RemainingOpenQuantity",
            "UnitPrice",
            "Price",
            "DiscountPercent",
            "LineTotal",
            "RowTotalFC",
            "VatGroup",
            "TaxPercentagePerRow",
            "TaxTotal",
            "GrossTotal")) {
      assertTrue(found.at("/DocumentLines/0").has(field), field);
    }
    for (String field :
        List.of(
            "ExpenseCode",
            "LineTotal",
            "LineTotalFC",
            "VatGroup",
            "TaxPercent",
            "TaxSum",
            "LineNum")) {
      assertTrue(found.at("/DocumentAdditionalExpenses/0").has(field), field);
    }
  }

  @Test
  void aGiftCardIsBookedOnTheAccountOfItsItem() {
    JsonNode order =
        b1.post("Invoices", sold("EUR").replace("i001", "GIFTCARD").replace("O1", "O0"));
    assertEquals("2610", order.at("/DocumentLines/0/AccountCode").asText());
    assertEquals("Gift card sold", order.at("/DocumentLines/0/ItemDescription").asText());
    assertTrue(order.at("/DocumentLines/1/AccountCode").isNull());
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

  private static String freight(int entry, String more) {
    return "{\"BaseDocType\":13,\"BaseDocEntry\":%d,\"BaseDocLine\":0%s}".formatted(entry, more);
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
