package com.orderbridge.simulators.businesscentral;

import static com.orderbridge.simulators.businesscentral.BusinessCentralCaller.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer whose card says "Prices Including VAT". */
final class PricesIncludingVatTest {
  private static final String LINE =
      "[{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":2,\"unitPrice\":12}]";

  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  PricesIncludingVatTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @BeforeEach
  void addTheCustomer() {
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void anOrderThatDoesNotSayTakesItFromTheCustomer() {
    JsonNode order = bc.post("/salesOrders", order("\"customerNumber\":\"GROSS\"")).json();
    assertEquals(true, order.path("pricesIncludeTax").booleanValue());
    assertEquals(new BigDecimal("24"), order.path("totalAmountIncludingTax").decimalValue());
    assertEquals(new BigDecimal("4"), order.path("totalTaxAmount").decimalValue());
  }

  @Test
  void anOrderThatSaysItsPricesAreNetIsNet() {
    String header = "\"pricesIncludeTax\":false,\"customerNumber\":\"GROSS\"";
    JsonNode order = bc.post("/salesOrders", order(header)).json();
    assertEquals(new BigDecimal("28.8"), order.path("totalAmountIncludingTax").decimalValue());
  }

  @Test
  void theCustomerOverrulesWhatIsSaidBeforeItWhenToldThatTheOrderOfFieldsMatters() {
    bc.option("headerFieldOrderMatters", true);
    String before = "\"pricesIncludeTax\":false,\"customerNumber\":\"GROSS\"";
    String after = "\"customerNumber\":\"GROSS\",\"pricesIncludeTax\":false";
    assertEquals(24, total(bc.post("/salesOrders", order(before)).json()));
    assertEquals(28.8, total(bc.post("/salesOrders", order(after)).json()));
  }

  @Test
  void itIsThePayersSettingThatCounts() {
    String header = "\"customerNumber\":\"10000\",\"billToCustomerNumber\":\"GROSS\"";
    assertEquals(24, total(bc.post("/salesOrders", order(header)).json()));
  }

  @Test
  void aCreditMemoTakesItFromTheCustomerAndCannotSayOtherwise() {
    String memo = "{\"customerNumber\":\"GROSS\"%s,\"salesCreditMemoLines\":" + LINE + "}";
    assertEquals(24, total(bc.post("/salesCreditMemos", memo.formatted("")).json()));
    refused(
        bc.post("/salesCreditMemos", memo.formatted(",\"pricesIncludeTax\":false")),
        400,
        "BadRequest_InvalidOperation",
        "Control 'pricesIncludeTax' is read-only");
  }

  @Test
  void theApiDoesNotShowTheSetting() {
    assertFalse(bc.get("/customers").json().path("value").path(0).has("pricesIncludingVat"));
    String customer = "{\"displayName\":\"G\",\"pricesIncludingVat\":true}";
    refused(bc.post("/customers", customer), 400, "BadRequest", "pricesIncludingVat");
    refused(
        bc.get("/customers?$select=pricesIncludingVat"), 400, "BadRequest", "pricesIncludingVat");
    assertEquals(404, bc.get("/vatPostingSetup").status());
  }

  private static double total(JsonNode document) {
    return document.path("totalAmountIncludingTax").doubleValue();
  }

  private static String order(String header) {
    return "{" + header + ",\"salesOrderLines\":" + LINE + "}";
  }
}
