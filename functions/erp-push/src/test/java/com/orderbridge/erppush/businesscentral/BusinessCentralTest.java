package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.lookOnly;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.order;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.unsettled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Unavailable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders into Business Central: the target alone, against its simulator. */
class BusinessCentralTest {
  private static final String HALF =
      "{\"salesOrders\":[{\"externalDocumentNumber\":\"ORDER_1\",\"customerNumber\":\"10000\"%s}]}";

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
  void anOrderIsDeliveredOnceAndFoundThen() {
    var target = bc.target();
    var delivered = assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(new AlreadyDelivered(delivered.reference()), deliver(target, order("MUG-12OZ")));
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void anOrderOfAKnownCustomerTakesOneBatchOfLookUpsAndOneInsert() {
    var target = bc.target();
    deliver(target, order("MUG-12OZ"));
    var before = bc.calls().size();
    var another = order("MUG-12OZ");
    deliver(
        target,
        new Event(
            Event.idOf("order.created", "order_2"),
            another.source(),
            another.type(),
            "order_2",
            Optional.empty(),
            another.data()));
    var calls = bc.calls();
    assertEquals(2, calls.size() - before, calls.toString());
    assertTrue(calls.get(before).endsWith("/$batch") && calls.getLast().endsWith("/salesOrders"));
  }

  @Test
  void theAnswersOfABatchAreToldApartByTheirIds() {
    bc.control("PUT", "_options", "{\"batchAnswersInReverse\":true}");
    var target = bc.target();
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ", "1996-S")));
    assertInstanceOf(AlreadyDelivered.class, deliver(target, order("MUG-12OZ", "1996-S")));
  }

  @Test
  void aPostedOrderIsFoundByItsInvoice() {
    var target = bc.target();
    deliver(target, order("MUG-12OZ"));
    bc.invoice();
    assertEquals(0, bc.state("salesOrders").size());
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals(bc.state("salesInvoices").getFirst().path("number").asText(), found.reference());
  }

  @Test
  void aDraftWithoutItsLinesIsCompleted() {
    bc.control("POST", "_state", HALF.formatted(""));
    var found = deliver(bc.target(), order("MUG-12OZ"), unsettled());
    assertInstanceOf(AlreadyDelivered.class, found);
    assertEquals(1, bc.state("salesOrders").size());
    assertEquals("MUG-12OZ", soldItem());
  }

  @Test
  void onlyTheLinesThatAreMissingAreAdded() {
    var line =
        "{\"lineType\":\"Item\",\"lineObjectNumber\":\"MUG-12OZ\",\"quantity\":1,\"unitPrice\":14.90}";
    bc.control("POST", "_state", HALF.formatted(",\"salesOrderLines\":[" + line + "]"));
    deliver(bc.target(), order("MUG-12OZ", "1996-S"), unsettled());
    var lines = bc.state("salesOrders").getFirst().path("salesOrderLines");
    assertEquals(2, lines.size());
    assertEquals("1996-S", lines.path(1).path("lineObjectNumber").asText());
  }

  @Test
  void aDraftWithOtherLinesIsLeftAsItIs() {
    var line =
        "{\"lineType\":\"Item\",\"lineObjectNumber\":\"BOOK-01\",\"quantity\":1,\"unitPrice\":5}";
    bc.control("POST", "_state", HALF.formatted(",\"salesOrderLines\":[" + line + "]"));
    var outcome = deliver(bc.target(), order("MUG-12OZ", "1996-S"), unsettled());
    assertEquals("REFERENCE_TAKEN", assertInstanceOf(Rejected.class, outcome).code());
    assertEquals(List.of(), bc.written());
  }

  @Test
  void anOrderOfSomebodyElseIsNeitherChangedNorDeleted() {
    bc.control("POST", "_state", HALF.formatted(",\"number\":\"S-ORD7\""));
    var outcome = deliver(bc.target(), order("MUG-12OZ"));
    var rejected = assertInstanceOf(Rejected.class, outcome);
    assertEquals("REFERENCE_TAKEN", rejected.code());
    assertTrue(rejected.reason().startsWith("order S-ORD7 already has the reference ORDER_1"));
    assertEquals(List.of(), bc.written());
  }

  @Test
  void whileAnEarlierWriteMaySettleNothingIsWritten() {
    var outcome = bc.target().deliver(order("MUG-12OZ"), lookOnly());
    assertEquals("SETTLING", assertInstanceOf(Outcome.Retry.class, outcome).code());
    assertEquals(List.of(), bc.written());
  }

  @Test
  void allUnknownArticlesAreNamed() {
    var rejected =
        assertInstanceOf(
            Rejected.class,
            deliver(bc.target(), order("NO-1", "MUG-12OZ", "NO-2", "X".repeat(30))));
    assertEquals("UNKNOWN_SKU", rejected.code());
    assertTrue(rejected.reason().contains("NO-1, NO-2, " + "X".repeat(30)), rejected.reason());
    assertEquals(List.of(), bc.written());
  }

  @Test
  void aBlockedArticleIsNamedToo() {
    var rejected =
        assertInstanceOf(Rejected.class, deliver(bc.target(), order("RETIRED-01", "MUG-12OZ")));
    assertEquals("BLOCKED_SKU", rejected.code());
    assertTrue(rejected.reason().contains("RETIRED-01"), rejected.reason());
  }

  @Test
  void aSkuCanBeAGtin() {
    var target = bc.target(settings -> settings.putObject("items").put("by", "GTIN"));
    assertInstanceOf(Delivered.class, deliver(target, order("4006381333931")));
    assertEquals("MUG-12OZ", soldItem());
    var unknown = assertInstanceOf(Rejected.class, deliver(target, other(order("MUG-12OZ"))));
    assertEquals("UNKNOWN_SKU", unknown.code());
  }

  @Test
  void aSkuCanNameItemAndVariant() {
    var target =
        bc.target(
            settings -> settings.putObject("items").put("by", "NUMBER").put("variantAfter", "/"));
    assertInstanceOf(Delivered.class, deliver(target, order("TEE-M-BLK/SLIM", "MUG-12OZ")));
    var line = bc.state("salesOrders").getFirst().path("salesOrderLines").path(0);
    assertEquals("TEE-M-BLK", line.path("lineObjectNumber").asText());
    assertEquals(bc.state("itemVariants").getFirst().path("id"), line.path("itemVariantId"));
    var unknown = assertInstanceOf(Rejected.class, deliver(target, other(order("TEE-M-BLK/WIDE"))));
    assertTrue(unknown.reason().contains("TEE-M-BLK/WIDE"), unknown.reason());
  }

  @Test
  void aSkuCanBeAnItemReferenceOfTheCompanysOwnPage() {
    var target =
        bc.target(
            settings ->
                settings
                    .putObject("items")
                    .put("by", "ITEM_REFERENCE")
                    .putObject("page")
                    .put("api", "api/orderbridge/shop/v1.0"));
    assertInstanceOf(Delivered.class, deliver(target, order("WEB-4711")));
    assertEquals("MUG-12OZ", soldItem());
    var unknown = assertInstanceOf(Rejected.class, deliver(target, other(order("WEB-0"))));
    assertEquals("UNKNOWN_SKU", unknown.code());
  }

  @Test
  void aFixedCustomerIsTakenAsItIs() {
    var target = bc.target(settings -> customer(settings, "FIXED", "20000"));
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
    assertEquals("20000", customerOfOrder());
  }

  @Test
  void lookUpRejectsAnUnknownCustomerAndCreatesNone() {
    var before = bc.state("customers").size();
    var target = bc.target(settings -> customer(settings, "LOOKUP", ""));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals("UNKNOWN_CUSTOMER", rejected.code());
    assertEquals(before, bc.state("customers").size());
  }

  @Test
  void aCustomerIsFoundInAnyCaseAndTheLowestFreeNumberWins() {
    bc.control(
        "POST",
        "_state",
        "{\"customers\":[{\"number\":\"C9\",\"displayName\":\"A\",\"email\":\"Ann@Example.com\"},"
            + "{\"number\":\"C1\",\"displayName\":\"A\",\"email\":\"ann@example.com\",\"blocked\":\"All\"},"
            + "{\"number\":\"C5\",\"displayName\":\"A\",\"email\":\"ANN@example.com\"}]}");
    deliver(bc.target(settings -> customer(settings, "LOOKUP", "")), order("MUG-12OZ"));
    assertEquals("C5", customerOfOrder());
  }

  @Test
  void aBlockedCustomerIsRejectedWithTheReason() {
    bc.control(
        "POST",
        "_state",
        "{\"customers\":[{\"number\":\"C1\",\"displayName\":\"A\",\"email\":\"ann@example.com\",\"blocked\":\"All\"}]}");
    var target = bc.target(settings -> customer(settings, "LOOKUP", ""));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals("CUSTOMER_BLOCKED", rejected.code());
    assertTrue(rejected.reason().contains("C1") && rejected.reason().contains("All"));
  }

  @Test
  void aNumberOfOurOwnMakesOneCustomerOfAnAddressWhoeverComesFirst() {
    var target =
        bc.target(
            settings ->
                settings
                    .putObject("customer")
                    .put("mode", "LOOKUP_OR_CREATE")
                    .put("numberPrefix", "WEB-"));
    deliver(target, order("MUG-12OZ"));
    var number = customerOfOrder();
    assertTrue(number.startsWith("WEB-") && number.length() == 20, number);
    var customers = bc.state("customers").size();
    deliver(target, other(order("MUG-12OZ")));
    assertEquals(customers, bc.state("customers").size());
  }

  @Test
  void theCompanyIsChosenByCurrency() {
    var target =
        bc.target(
            settings ->
                settings
                    .putObject("company")
                    .put("by", "data.currency")
                    .putObject("of")
                    .put("USD", "Nobody Ltd.")
                    .put("EUR", "CRONUS International Ltd."));
    assertInstanceOf(Delivered.class, deliver(target, order("MUG-12OZ")));
  }

  @Test
  void anOrderOfAMarketWithoutCompanyIsRejected() {
    var target =
        bc.target(
            settings ->
                settings
                    .putObject("company")
                    .put("by", "data.currency")
                    .putObject("of")
                    .put("USD", "CRONUS International Ltd."));
    var rejected = assertInstanceOf(Rejected.class, deliver(target, order("MUG-12OZ")));
    assertEquals("NO_COMPANY", rejected.code());
  }

  @Test
  void aTestOrderReachesNoLiveCompany() {
    assertInstanceOf(Outcome.Skipped.class, deliver(bc.target(), test(order("MUG-12OZ"))));
    assertEquals(List.of(), bc.calls());
    var target =
        bc.target(
            settings ->
                settings
                    .put("company", "The live one")
                    .put("testCompany", "CRONUS International Ltd."));
    assertInstanceOf(Delivered.class, deliver(target, test(order("MUG-12OZ"))));
  }

  @Test
  void anExpiredTokenIsRenewed() {
    var target = bc.target();
    deliver(target, order("MUG-12OZ"));
    bc.control("PUT", "_options", "{\"tokenLifetimeSeconds\":0}");
    bc.control("PUT", "_options", "{\"tokenLifetimeSeconds\":3600}");
    assertInstanceOf(AlreadyDelivered.class, deliver(target, order("MUG-12OZ")));
  }

  @Test
  void wrongCredentialsAndAnUnknownCompanyAreTheConfigurationsFault() {
    bc.secret("expired");
    var refused = assertInstanceOf(Unavailable.class, deliver(bc.target(), order("MUG-12OZ")));
    assertEquals(Unavailable.CREDENTIALS, refused.code());
    bc.secret("local-business-central-secret");
    var target = bc.target(settings -> settings.put("company", "Nobody Ltd."));
    var unknown = assertInstanceOf(Unavailable.class, deliver(target, order("MUG-12OZ")));
    assertEquals(Unavailable.CREDENTIALS, unknown.code());
  }

  private String customerOfOrder() {
    return bc.state("salesOrders").getFirst().path("customerNumber").asText();
  }

  private String soldItem() {
    return bc.state("salesOrders")
        .getFirst()
        .path("salesOrderLines")
        .path(0)
        .path("lineObjectNumber")
        .asText();
  }

  private static Event other(Event order) {
    return new Event(
        Event.idOf(order.type(), "order_2"),
        order.source(),
        order.type(),
        "order_2",
        Optional.empty(),
        order.data());
  }

  private static Event test(Event order) {
    return new Event(
        order.id(),
        order.source(),
        order.type(),
        order.subject(),
        order.time(),
        true,
        order.data());
  }

  private static void customer(ObjectNode settings, String mode, String number) {
    var customer = settings.putObject("customer").put("mode", mode);
    if (!number.isEmpty()) {
      customer.put("number", number);
    }
  }
}
