package com.orderbridge.erppush.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.oracle.SoldOrder.Line;
import com.orderbridge.simulators.Caller.Reply;
import com.orderbridge.simulators.Simulators;
import com.orderbridge.simulators.businesscentral.BusinessCentralCaller;
import com.orderbridge.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulator comes to what the second calculation comes to, for orders as chance has them. */
final class BusinessCentralAgreesTest {
  private final Simulators simulators;
  private final BusinessCentralCaller bc;

  BusinessCentralAgreesTest() throws IOException {
    simulators = Simulators.start(0);
    bc = new BusinessCentralCaller(simulators.address());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void onTheTotalsOf200Orders() {
    var random = RandomOrders.atAnyRate(99);
    for (int at = 0; at < 200; at++) {
      write(random.next(at % 2 == 0));
    }
    JsonNode state = bc.control("GET", "/_state", "").json();
    assertEquals(200, state.path("salesOrders").size());
    state.path("salesOrders").forEach(order -> agree(state, order));
  }

  /** Where the shop rounds tax by rate, as Business Central does, nothing is lost in between. */
  @Test
  void onWhatWasPaidWhereThereIsNoDiscountAndTaxIsRoundedByRate() {
    var random = RandomOrders.atAnyRate(7);
    int compared = 0;
    for (int at = 0; at < 200; at++) {
      SoldOrder order = random.next(at % 2 == 0);
      if (order.discount() == 0 && !order.taxedByLine()) {
        JsonNode written = write(order);
        equal(money(order, order.total()), written.path("totalAmountIncludingTax"), written);
        compared++;
      }
    }
    assertEquals(true, compared > 40, "compared " + compared);
  }

  private static void agree(JsonNode state, JsonNode order) {
    Booked booked = new BusinessCentralBooks(state).booked(order);
    equal(booked.net(), order.path("totalAmountExcludingTax"), order);
    equal(booked.tax(), order.path("totalTaxAmount"), order);
    equal(booked.total(), order.path("totalAmountIncludingTax"), order);
  }

  private static void equal(BigDecimal expected, JsonNode actual, JsonNode order) {
    assertEquals(0, expected.compareTo(actual.decimalValue()), expected + " is not " + order);
  }

  private JsonNode write(SoldOrder order) {
    ObjectNode body = Json.object().put("customerNumber", "10000");
    body.put("currencyCode", order.currency()).put("pricesIncludeTax", order.taxIncluded());
    ArrayNode lines = body.putArray("salesOrderLines");
    for (Line line : order.lines()) {
      add(lines, "Item", line.sku(), line.rate())
          .put("quantity", line.quantity())
          .put("unitPrice", money(order, line.unitPrice()));
    }
    if (order.hasFreight()) {
      add(lines, "Account", "6810", order.freightRate())
          .put("quantity", 1)
          .put("unitPrice", money(order, order.freight()));
    }
    Reply created = bc.post("/salesOrders", body.toString());
    assertEquals(201, created.status(), created.text());
    return order.discount() == 0 ? created.json() : discounted(order, created.json());
  }

  private JsonNode discounted(SoldOrder order, JsonNode created) {
    String path = "/salesOrders(" + created.path("id").asText() + ")";
    String body = "{\"discountAmount\":" + money(order, order.discount()) + "}";
    return bc.call("PATCH", path, body, "If-Match", "*").json();
  }

  private static ObjectNode add(ArrayNode lines, String type, String number, BigDecimal rate) {
    ObjectNode line = lines.addObject().put("lineType", type).put("lineObjectNumber", number);
    return line.put("taxCode", group(rate.intValueExact()));
  }

  private static String group(int rate) {
    return switch (rate) {
      case 0 -> "ZERO";
      case 5 -> "REDUCED";
      case 20 -> "STANDARD";
      default -> "VAT" + rate;
    };
  }

  private static BigDecimal money(SoldOrder order, long minor) {
    int digits = Currency.getInstance(order.currency()).getDefaultFractionDigits();
    return BigDecimal.valueOf(minor, digits);
  }
}
