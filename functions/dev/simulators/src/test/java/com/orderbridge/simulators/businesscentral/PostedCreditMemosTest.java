package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.order;
import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import com.orderbridge.simulators.businesscentral.record.Field;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the invoice, of 30.00, that a credit memo is posted against. */
final class PostedCreditMemosTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  PostedCreditMemosTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void aCreditIsTakenFromWhatIsOwedUntilNothingIs() {
    String invoice = invoice();
    assertEquals(204, credit(invoice, "20000", 10).status());
    isOwed(18, "Open"); // 10.00 and 20 percent
    assertEquals(204, credit(invoice, "20000", 15).status());
    isOwed(0, "Paid");
    assertEquals("Paid", lastMemo());
    refused(
        credit(invoice, "20000", 1),
        400,
        "Internal_DataNotFoundFilter",
        "There is no Cust. Ledger Entry within the filter.");
    assertEquals("Draft", lastMemo());
  }

  @Test
  void whatIsCreditedBeyondWhatIsOwedStaysOpen() {
    assertEquals(204, credit(invoice(), "20000", 30).status());
    isOwed(0, "Paid");
    assertEquals("Open", lastMemo());
  }

  @Test
  void anInvoiceThatIsPaidRefusesACreditMemoUnlessToldOtherwise() {
    bc.option("invoicesPaidAtOnce", true);
    String invoice = invoice();
    isOwed(0, "Paid");
    refused(credit(invoice, "20000", 10), 400, "Internal_DataNotFoundFilter", invoice);
    bc.option("noOpenEntryStatus", 404);
    assertEquals(404, credit(invoice, "20000", 10).status());
    bc.option("paidInvoiceRefusesCredit", false);
    assertEquals(204, credit(invoice, "20000", 10).status());
    assertEquals("Paid", lastMemo());
  }

  @Test
  void anInvoiceThatWasPaidElsewhereCanBePutThere() {
    String paid =
        """
        {"number":"PS-1","customerNumber":"20000","currencyCode":"EUR","status":"%s",
         "salesInvoiceLines":[{"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":1,"unitPrice":10}]}\
        """;
    bc.add("salesInvoices", paid.formatted("Paid"));
    isOwed(0, "Paid");
    refused(credit("PS-1", "20000", 1), 400, "Internal_DataNotFoundFilter", "PS-1");
    bc.add("salesInvoices", paid.formatted("Open").replace("PS-1", "PS-2"));
    isOwed(10, "Open");
    assertEquals(204, credit("PS-2", "20000", 1).status());
  }

  @Test
  void anInvoiceOfAnotherCustomerHasNoOpenEntryOfThisOne() {
    refused(credit(invoice(), "10000", 10), 400, "Internal_DataNotFoundFilter", "10000");
    isOwed(30, "Open");
  }

  @Test
  void aCreditInAnotherCurrencyIsRefused() {
    String memo = memo(invoice(), "20000", 10).replace("EUR", "USD");
    refused(
        post(memo),
        400,
        "Application_DialogException",
        "All entries in one application must be in the same currency.");
  }

  @Test
  void anyNumberOfAnInvoiceIsTakenAndPostingFindsNone() {
    String draft =
        order("ORD_1")
            .replace("salesOrderLines", "salesInvoiceLines")
            .replace("orderDate", "invoiceDate")
            .replace("\"pricesIncludeTax\":false,", "");
    String number = bc.post("/salesInvoices", draft).json().path("number").asText();
    for (String any : new String[] {"NO-SUCH", number}) {
      JsonNode memo = bc.post("/salesCreditMemos", memo(any, "20000", 10)).json();
      assertEquals(any, memo.path("invoiceNumber").asText());
      assertEquals(Field.NO_GUID, memo.path("invoiceId").asText());
      refused(credit(any, "20000", 10), 400, "Internal_DataNotFoundFilter", any);
    }
    bc.option("unknownInvoiceNumberRefused", true);
    refused(
        bc.post("/salesCreditMemos", memo("NO-SUCH", "20000", 10)),
        400,
        "Internal_InvalidTableRelation",
        "NO-SUCH");
  }

  @Test
  void aCreditOfNothingAppliesToNothing() {
    bc.option("invoicesPaidAtOnce", true);
    assertEquals(204, credit(invoice(), "20000", 0).status());
  }

  private String invoice() {
    String id = bc.post("/salesOrders", order("ORD_1")).json().path("id").asText();
    bc.post("/salesOrders(" + id + ")/Microsoft.NAV.shipAndInvoice", "");
    return bc.state("salesInvoices").getLast().path("number").asText();
  }

  private Reply credit(String invoice, String customer, int net) {
    return post(memo(invoice, customer, net));
  }

  private Reply post(String memo) {
    JsonNode created = bc.post("/salesCreditMemos", memo).json();
    String id = created.path("id").asText();
    return bc.post("/salesCreditMemos(" + id + ")/Microsoft.NAV.post", "");
  }

  private static String memo(String invoice, String customer, int net) {
    return """
    {"customerNumber":"%s","currencyCode":"EUR","invoiceNumber":"%s",
     "salesCreditMemoLines":[{"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":1,"unitPrice":%s}]}\
    """
        .formatted(customer, invoice, net);
  }

  private void isOwed(double amount, String status) {
    JsonNode invoice = bc.state("salesInvoices").getLast();
    assertEquals(amount, invoice.path("remainingAmount").doubleValue());
    assertEquals(status, invoice.path("status").asText());
  }

  private String lastMemo() {
    return bc.state("salesCreditMemos").getLast().path("status").asText();
  }
}
