package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is the customer of an order in Business Central. */
class BusinessCentralCustomersTest {
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
  @ValueSource(
      strings = {
        "bob@x.example; Ann@Example.com",
        "ann@example.com;bob@x.example",
        "ANN@EXAMPLE.COM; BOB@X.EXAMPLE"
      })
  void aCustomerIsFoundByOneOfSeveralAddresses(String addresses) {
    customer("C7", addresses);
    var customers = bc.state("customers").size();
    assertInstanceOf(Delivered.class, deliver(bc.target(), order("MUG-12OZ")));
    assertEquals("C7", soldTo());
    assertEquals(customers, bc.state("customers").size());
    assertEquals(3, bc.calls().size(), bc.calls().toString());
  }

  @Test
  void anAddressThatOnlyEndsAlikeIsSomebodyElses() {
    customer("C7", "joann@example.com; ann@example.com.au");
    assertInstanceOf(Delivered.class, deliver(bc.target(), order("MUG-12OZ")));
    assertFalse(soldTo().equals("C7"));
  }

  @Test
  void theLowestFreeNumberCountsHoweverTheAddressIsWritten() {
    customer("C9", "ann@example.com");
    customer("C5", "bob@x.example; ann@example.com");
    assertInstanceOf(Delivered.class, deliver(bc.target(), order("MUG-12OZ")));
    assertEquals("C5", soldTo());
  }

  @Test
  void anAddressThatNoCardCarriesMakesACustomerWithoutItAndIsTold() {
    var before = bc.state("customers").size();
    var target =
        bc.target(
            settings ->
                settings
                    .putObject("customer")
                    .put("mode", "LOOKUP_OR_CREATE")
                    .put("number", "10000"));
    var delivered = assertInstanceOf(Delivered.class, deliver(target, withLongAddress()));
    assertTrue(
        delivered.notes().contains("customer's email left out: it has 95 characters"),
        delivered.notes().toString());
    assertEquals(
        Optional.of("CHECK CUSTOMER: customer's email left out: it has 95 characters"),
        delivered.check());
    assertEquals(before + 1, bc.state("customers").size());
    assertFalse(soldTo().equals("10000"));
    assertEquals("", bc.state("customers").getLast().path("email").asText());
  }

  @Test
  void aNumberOfOurOwnKnowsItAgain() {
    var target =
        bc.target(
            settings ->
                settings
                    .putObject("customer")
                    .put("mode", "LOOKUP_OR_CREATE")
                    .put("numberPrefix", "W"));
    deliver(target, withLongAddress());
    var customers = bc.state("customers").size();
    var another = withLongAddress();
    deliver(
        target,
        new Event(
            Event.idOf(another.type(), "order_2"),
            another.source(),
            another.type(),
            "order_2",
            Optional.empty(),
            another.data()));
    assertEquals(2, bc.state("salesOrders").size());
    assertEquals(customers, bc.state("customers").size());
  }

  @Test
  void whoMayOnlyBeFoundIsNotFoundByIt() {
    var target =
        bc.target(
            settings ->
                settings.putObject("customer").put("mode", "LOOKUP").put("number", "10000"));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, withLongAddress()));
    assertEquals("UNKNOWN_CUSTOMER", rejected.code());
  }

  @Test
  void aReleaseThatCannotAskForSeveralAddressesFindsTheOthers() {
    customer("C7", "Ann@example.com");
    bc.control("PUT", "_options", "{\"nestedFunctionsKnown\":false}");
    assertInstanceOf(Delivered.class, deliver(bc.target(), order("MUG-12OZ")));
    assertEquals("C7", soldTo());
  }

  @Test
  void anItemsNumberHasTheVendorsCapitals() {
    bc.control(
        "POST",
        "_state",
        "{\"items\":[{\"number\":\"straße\",\"taxGroupCode\":\"STANDARD\",\"unitPrice\":5}]}");
    assertInstanceOf(Delivered.class, deliver(bc.target(), order("Straße")));
    assertEquals("STRAßE", line().path("lineObjectNumber").asText());
  }

  private static Event withLongAddress() {
    var order = order("MUG-12OZ");
    var text = order.data().toString();
    var data = text.replace("ann@example.com", "a".repeat(83) + "@example.com");
    return new Event(
        order.id(),
        order.source(),
        order.type(),
        order.subject(),
        Optional.empty(),
        BusinessCentralFixture.json(data));
  }

  private void customer(String number, String email) {
    var customer = "{\"number\":\"%s\",\"displayName\":\"A\",\"email\":\"%s\"}";
    bc.control("POST", "_state", "{\"customers\":[" + customer.formatted(number, email) + "]}");
  }

  private String soldTo() {
    return bc.state("salesOrders").getFirst().path("customerNumber").asText();
  }

  private JsonNode line() {
    return bc.state("salesOrders").getFirst().path("salesOrderLines").path(0);
  }
}
