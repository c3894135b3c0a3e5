package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.order;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.zephyrCart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told of an order that Business Central refuses. */
class BusinessCentralRefusalsTest {
  private BusinessCentralFixture bc;

  @BeforeEach
  void start() throws IOException {
    bc = new BusinessCentralFixture();
  }

  @AfterEach
  void stop() {
    bc.close();
  }

  @Test
  void aCustomerThatTheBridgeMadeWithoutATemplateIsNamedWithWhatIsToBeDone() {
    bc.control("PUT", "_options", "{\"customerTemplateHasPostingGroup\":false}");
    var rejected = rejected(order("MUG-12OZ"));
    assertEquals("NO_POSTING_GROUP", rejected.code());
    assertEquals(WhoMustAct.ACCOUNTING, rejected.whoMustAct());
    isTold(
        rejected,
        "Gen. Bus. Posting Group must have a value in Customer: No.=%s. It cannot be zero or empty. (HTTP 400 Application_FieldValidationException, correlation id "
            .formatted(bc.state("customers").getLast().path("number").asText()),
        "set up a template for Customer on its page API Setup");
    repair();
    assertInstanceOf(Delivered.class, deliver(bc.target(), order("MUG-12OZ")));
    assertEquals(1, bc.state("salesOrders").size());
  }

  /** Does what accounting does. */
  private void repair() {
    var customer = (ObjectNode) bc.state("customers").getLast();
    customer.put("generalBusinessPostingGroup", "DOMESTIC").put("customerPostingGroup", "DOMESTIC");
    bc.api("DELETE", "/customers(" + customer.path("id").asText() + ")");
    bc.control("POST", "_state", "{\"customers\":[" + customer + "]}");
  }

  @Test
  void anArticleThatIsBlockedForSaleIsTheCatalogs() {
    bc.control(
        "POST",
        "_state",
        "{\"items\":[{\"number\":\"UNSOLD-01\",\"taxGroupCode\":\"STANDARD\",\"salesBlocked\":true}]}");
    var rejected = rejected(order("UNSOLD-01"));
    assertEquals("BLOCKED_SKU", rejected.code());
    assertEquals(WhoMustAct.CATALOG, rejected.whoMustAct());
    isTold(rejected, "You cannot sell Item UNSOLD-01 because the Sales Blocked", "");
  }

  @Test
  void anUnknownCurrencyIsNamedInTheVendorsWords() {
    var event =
        zephyrCart(
            "order.created",
            "",
            "\"line_items\":[{\"sku\":\"MUG-12OZ\",\"quantity\":1,\"unit_price_cents\":1490}]");
    var rejected = rejected(changed(event, "\"EUR\"", "\"KWD\""));
    isTold(
        rejected,
        "The \"currencyCode\" does not match to a Currency. (HTTP 400 Application_DialogException,",
        "on its page Currencies. It was sent with currency KWD, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"customer\":\"Ann\"|customer is a text, not an object",
        "\"customer\":{\"email\":[\"a@x.example\"]}|email is a list, not a text",
        "\"customer\":{\"email\":\"a@x.example\",\"name\":{}}|name is an object, not a text"
      })
  void aCustomerThatCannotBeReadIsNotExchangedForTheFixedOne(String customer, String told) {
    var ann = "\"customer\":{\"email\":\"ann@example.com\",\"name\":\"Ann\"}";
    var rejected = rejected(changed(order("MUG-12OZ"), ann, customer));
    assertEquals("INVALID_EVENT", rejected.code());
    assertEquals(WhoMustAct.SENDER, rejected.whoMustAct());
    isTold(rejected, told, "");
    assertEquals(0, bc.state("salesOrders").size());
  }

  @Test
  void anUnknownArticleIsWrittenAsTheSenderWritesItAndInQuotesWhereItCouldBeASentence() {
    isTold(
        rejected(order("mug-x", "please call us")),
        "Business Central has no item mug-x, \"please call us\"",
        "");
  }

  private static Event changed(Event event, String from, String to) {
    var text = event.data().toString();
    assertTrue(text.contains(from), text);
    var data = BusinessCentralFixture.json(text.replace(from, to));
    return new Event(
        event.id(), event.source(), event.type(), event.subject(), Optional.empty(), data);
  }

  private Rejected rejected(Event event) {
    return assertInstanceOf(Rejected.class, deliver(bc.target(), event));
  }

  private static void isTold(Rejected rejected, String beginning, String end) {
    assertTrue(rejected.reason().startsWith(beginning), rejected.reason());
    assertTrue(rejected.reason().contains(end), rejected.reason());
  }
}
