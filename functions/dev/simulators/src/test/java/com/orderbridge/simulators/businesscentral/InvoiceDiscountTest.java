package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A discount on the whole document, which only an order that has items can be given. */
final class InvoiceDiscountTest {
  private static final String LINES =
      """
      {"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":3,"unitPrice":33.33},
      {"lineType":"Item","lineObjectNumber":"BOOK-01","quantity":1,"unitPrice":33.33},
      {"lineType":"Account","lineObjectNumber":"6810","quantity":1,"unitPrice":4.90}\
      """;

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  InvoiceDiscountTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  /**
   * 13.33 over 99.99 at 20 and 33.33 at 0: 10.00 and 3.33; (99.99 + 4.90 - 10.00) x 20% = 18.98.
   */
  @Test
  void isSpreadOverTheItemsOfEachVatAndNotOverFreight() {
    JsonNode order = discounted(LINES, "13.33").json();
    assertEquals(18.98, order.path("totalTaxAmount").doubleValue());
    assertEquals(143.87, order.path("totalAmountIncludingTax").doubleValue());
    JsonNode lines = bc.state("salesOrders").getFirst().path("salesOrderLines");
    assertEquals(10.00, lines.path(0).path("invoiceDiscountAllocation").doubleValue());
    assertEquals(3.33, lines.path(1).path("invoiceDiscountAllocation").doubleValue());
    assertEquals(0, lines.path(2).path("invoiceDiscountAllocation").intValue());
    assertEquals(18.00, lines.path(0).path("netTaxAmount").doubleValue());
    assertEquals(0.98, lines.path(2).path("netTaxAmount").doubleValue());
  }

  /** 120.00 with 20 percent within, less 20.00: 100.00, of which 16.67 are tax. */
  @Test
  void isGrossWherePricesAre() {
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
    String two =
        "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":1,\"unitPrice\":60}";
    JsonNode order = discounted("GROSS", two + "," + two, "20").json();
    assertEquals(100, order.path("totalAmountIncludingTax").doubleValue());
    assertEquals(16.67, order.path("totalTaxAmount").doubleValue());
  }

  /** 2.97 x 20/120 = 0.495: the VAT is rounded, and not the net amount. */
  @Test
  void halfACentGoesToTheVat() {
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
    String line =
        "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":1,\"unitPrice\":3.97}";
    JsonNode order = discounted("GROSS", line, "1").json();
    assertEquals(0.5, order.path("totalTaxAmount").doubleValue());
    assertEquals(2.47, order.path("totalAmountExcludingTax").doubleValue());
  }

  @Test
  void isRefusedInADeepInsertSinceTheHeaderIsWrittenFirst() {
    String body =
        body("10000", LINES).replace("{\"customer", "{\"discountAmount\":13.33,\"customer");
    refused(
        bc.post("/salesOrders", body),
        400,
        "Application_DialogException",
        "Cannot apply an invoice discount");
    bc.option("headerDiscountNeedsItems", false);
    assertEquals(
        143.87, bc.post("/salesOrders", body).json().path("totalAmountIncludingTax").doubleValue());
  }

  @Test
  void isRefusedWhereThereAreOnlyAccounts() {
    String freight =
        "{\"lineType\":\"Account\",\"lineObjectNumber\":\"6810\",\"quantity\":1,\"unitPrice\":5}";
    assertEquals(400, discounted(freight, "1").status());
  }

  private Reply discounted(String lines, String discount) {
    return discounted("10000", lines, discount);
  }

  private Reply discounted(String customer, String lines, String discount) {
    JsonNode order = bc.post("/salesOrders", body(customer, lines)).json();
    String path = "/salesOrders(" + order.path("id").asText() + ")";
    return bc.call("PATCH", path, "{\"discountAmount\":" + discount + "}", "If-Match", "*");
  }

  private static String body(String customer, String lines) {
    return "{\"customerNumber\":\"" + customer + "\",\"salesOrderLines\":[" + lines + "]}";
  }
}
