package com.orderbridge.simulators.businesscentral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.simulators.Simulators;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each currency rounds in its own way. */
final class CurrenciesTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  CurrenciesTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GBP,0.333,0.33,0.07",
    "EUR,0.333,0.33,0.07",
    "USD,0.333,0.33,0.07",
    "JPY,333.4,333,67"
  })
  void ofTheCompany(String code, String price, String net, String tax) {
    check(code, price, net, tax);
  }

  @ParameterizedTest
  @CsvSource({"KWD,0.3333,0.333,0.067", "CLP,333.4,333,67", "CHF,0.333,0.33,0.07"})
  void addedRoundsByItsExponentInIso4217(String code, String price, String net, String tax) {
    assertEquals(400, bc.post("/salesOrders", order(code, price)).status());
    bc.add("currencies", "{\"code\":\"" + code + "\"}");
    check(code, price, net, tax);
  }

  @Test
  void addedRoundsAsItSays() {
    bc.add("currencies", "{\"code\":\"CHF\",\"amountRoundingPrecision\":0.05}");
    check("CHF", "0.333", "0.35", "0.05"); // 0.07 to the nearest five
  }

  @Test
  void aPriceOfOnePieceIsRoundedOnlyWhereItIsCalculated() {
    bc.add("currencies", "{\"code\":\"KWD\",\"unitAmountRoundingPrecision\":0.001}");
    bc.add("customers", "{\"number\":\"GROSS\",\"displayName\":\"G\",\"pricesIncludingVat\":true}");
    bc.add("items", "{\"number\":\"PIN\",\"unitPrice\":0.3333,\"taxGroupCode\":\"STANDARD\"}");
    String line = "{\"lineType\":\"Item\",\"lineObjectNumber\":\"PIN\",\"quantity\":10%s}";
    String order =
        "{\"customerNumber\":\"GROSS\",\"currencyCode\":\"KWD\",\"salesOrderLines\":["
            + line
            + "]}";
    assertEquals(4, total(order.formatted(""))); // 0.3333 x 1.2 is 0.39996
    assertEquals(3.333, total(order.formatted(",\"unitPrice\":0.3333")));
    bc.option("unitPriceRounded", true);
    assertEquals(3.33, total(order.formatted(",\"unitPrice\":0.3333")));
  }

  private double total(String order) {
    return bc.post("/salesOrders", order).json().path("totalAmountIncludingTax").doubleValue();
  }

  private void check(String code, String price, String net, String tax) {
    JsonNode order = bc.post("/salesOrders", order(code, price)).json();
    assertEquals(net, order.path("totalAmountExcludingTax").decimalValue().toPlainString());
    assertEquals(tax, order.path("totalTaxAmount").decimalValue().toPlainString());
  }

  private static String order(String currency, String price) {
    return """
    {"customerNumber":"10000","currencyCode":"%s","salesOrderLines":[
      {"lineType":"Item","lineObjectNumber":"MUG-12OZ","quantity":1,"unitPrice":%s}]}\
    """
        .formatted(currency, price);
  }
}
