package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten percent for all who buy two mugs or more, and what a line must say to be without it. */
final class PriceListTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  PriceListTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @BeforeEach
  void giveTenPercent() {
    bc.add(
        "priceListLines",
        "{\"itemNumber\":\"MUG-12OZ\",\"minimumQuantity\":2,\"lineDiscountPercent\":10}");
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the quantity applies the discount, and a later price keeps it|"quantity":2,"unitPrice":10|18
          too few for it|"quantity":1,"unitPrice":10|10
          an amount that is sent takes its place|"quantity":2,"unitPrice":10,"discountAmount":3|17
          no discount must be said|"quantity":2,"unitPrice":10,"discountAmount":0|20
          no discount as a percentage|"quantity":2,"unitPrice":10,"discountPercent":0|20
          what is said before the quantity is nothing new and changes nothing|"discountAmount":0,"quantity":2,"unitPrice":10|18
          a percentage before the quantity is lost|"discountPercent":50,"quantity":2,"unitPrice":10|18
          5 of 24 before the price is kept as 20.83333 percent|"quantity":2,"discountAmount":5,"unitPrice":10|15.83
          """)
  void aLine(String what, String fields, double total) {
    JsonNode order = order(fields).json();
    assertEquals(total, order.path("totalAmountExcludingTax").doubleValue(), what);
  }

  @Test
  void aQuantityThatIsChangedBringsTheListBack() {
    JsonNode order = order("\"quantity\":2,\"unitPrice\":10,\"discountAmount\":0").json();
    String lines = "/salesOrders(" + order.path("id").asText() + ")/salesOrderLines";
    String id = bc.get(lines).json().path("value").path(0).path("id").asText();
    Reply changed = bc.call("PATCH", lines + "(" + id + ")", "{\"quantity\":3}", "If-Match", "*");
    assertEquals(27, changed.json().path("netAmount").doubleValue());
  }

  @Test
  void aVariantThatComesAfterTheQuantityBringsTheListBack() {
    String variant = ",\"itemVariantId\":\"" + variant() + "\"";
    assertEquals(18, net("\"quantity\":2,\"unitPrice\":10,\"discountAmount\":3" + variant));
    String first = variant.substring(1) + ",";
    assertEquals(17, net(first + "\"quantity\":2,\"unitPrice\":10,\"discountAmount\":3"));
  }

  @Test
  void aVariantAfterTheQuantityWipesADiscountThatNoListKnows() {
    String variant = ",\"itemVariantId\":\"" + variant() + "\"";
    assertEquals(10, net("\"quantity\":1,\"unitPrice\":10,\"discountAmount\":3" + variant));
  }

  @Test
  void aPriceOfTheListTakesThePlaceOfOneThatWasSentBeforeTheQuantity() {
    bc.add("priceListLines", "{\"itemNumber\":\"MUG-12OZ\",\"unitPrice\":8}");
    assertEquals(8, net("\"unitPrice\":10,\"quantity\":1"));
    assertEquals(10, net("\"quantity\":1,\"unitPrice\":10"));
  }

  @Test
  void inThePagesOrderACreditMemosPriceComesBeforeItsQuantity() {
    bc.option("lineFieldsInPageOrder", true);
    bc.add("priceListLines", "{\"itemNumber\":\"MUG-12OZ\",\"unitPrice\":8}");
    String line = line("\"quantity\":1,\"unitPrice\":10");
    String memo = "{\"customerNumber\":\"10000\",\"salesCreditMemoLines\":[" + line + "]}";
    JsonNode created = bc.post("/salesCreditMemos", memo).json();
    assertEquals(8, created.path("totalAmountExcludingTax").doubleValue());
    assertEquals(10, net("\"unitPrice\":10,\"quantity\":1"));
  }

  @Test
  void aPriceForOneCustomerIsNobodyElses() {
    bc.add(
        "priceListLines",
        "{\"itemNumber\":\"MUG-12OZ\",\"customerNumber\":\"20000\",\"unitPrice\":8}");
    assertEquals(12, net("\"quantity\":1"));
    String order =
        "{\"customerNumber\":\"20000\",\"salesOrderLines\":[" + line("\"quantity\":1") + "]}";
    assertEquals(
        8, bc.post("/salesOrders", order).json().path("totalAmountExcludingTax").doubleValue());
  }

  @Test
  void theBestDiscountCountsAndThatOfTheVariantBeforeAll() {
    String row = "{\"itemNumber\":\"MUG-12OZ\",\"lineDiscountPercent\":%s%s}";
    bc.add(
        "priceListLines",
        row.formatted(20, "") + "," + row.formatted(5, ",\"variantCode\":\"BIG\""));
    assertEquals(16, net("\"quantity\":2,\"unitPrice\":10"));
    String variant = "\"itemVariantId\":\"" + variant() + "\",";
    assertEquals(19, net(variant + "\"quantity\":2,\"unitPrice\":10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "quantity":1,"unitPrice":10,"discountAmount":11|Application_DialogException|The value in the Line Discount % field must be between 0 and 100.
          "quantity":1,"unitPrice":10,"discountAmount":-1|Application_DialogException|The value in the Line Discount % field must be between 0 and 100.
          "discountAmount":1,"quantity":1|Application_FieldValidationException|Quantity must have a value in Sales Line
          """)
  void refusesADiscount(String fields, String code, String text) {
    refused(order(fields), 400, code, text);
  }

  private double net(String fields) {
    return order(fields).json().path("totalAmountExcludingTax").doubleValue();
  }

  private Reply order(String fields) {
    return bc.post(
        "/salesOrders",
        "{\"customerNumber\":\"10000\",\"salesOrderLines\":[" + line(fields) + "]}");
  }

  private static String line(String fields) {
    return "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\"," + fields + "}";
  }

  private String variant() {
    bc.add("itemVariants", "{\"itemNumber\":\"MUG-12OZ\",\"code\":\"BIG\"}");
    return bc.state("itemVariants").getLast().path("id").asText();
  }
}
