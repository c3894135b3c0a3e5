package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders with numbers that nobody can calculate with, as their queue hands them over. */
class BusinessCentralNumbersTest {
  private static final String MESSAGE =
      """
      {"specversion":"1.0","id":"order.created/order_1","source":"zephyrcart",
       "type":"order.created","subject":"order_1","data":{"type":"order.created","data":{
       "id":"order_1","currency":"EUR","customer":{"email":"ann@example.com","name":"Ann"},
       "line_items":[{"sku":"MUG-12OZ","quantity":1,"unit_price_cents":%s,"weight":%s}],
       "custom":{"a":%2$s,"b":[%2$s]}}}}
      """;

  private BusinessCentralFixture bc;

  @BeforeEach
  void start() throws IOException {
    bc = new BusinessCentralFixture();
  }

  @AfterEach
  void stop() {
    bc.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999", "-1E-999999999999", "7 digits", "0. digits", "deep"})
  void whatNoMappingReadsStopsNoOrder(String number) {
    assertInstanceOf(Delivered.class, deliver(bc.target(), event("1490", written(number))));
    assertEquals(1, bc.state("salesOrders").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999", "7 digits"})
  void whatAMappingReadsIsTheSendersToMend(String number) {
    var rejected =
        assertInstanceOf(Rejected.class, deliver(bc.target(), event(written(number), "1")));
    assertEquals("INVALID_EVENT", rejected.code());
    var told = "unit_price_cents of MUG-12OZ is a number of more than 100 digits, or with an";
    assertTrue(rejected.reason().startsWith(told), rejected.reason());
    assertTrue(bc.state("salesOrders").isEmpty());
  }

  /** The deepest value is at 200 levels of the body: some of them are around it. */
  private static String written(String number) {
    return number.equals("deep")
        ? "[".repeat(196) + "]".repeat(196)
        : number.replace(" digits", "7".repeat(10_000));
  }

  private static Event event(String price, String number) {
    return CloudEvents.read(MESSAGE.formatted(price, number)).orElseThrow();
  }
}
