package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.cancellation;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.mugs;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.story.CommerceLayerOrders;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what this bridge wrote for an event's own source is adopted, cancelled or credited. */
class BusinessCentralOwnershipTest {
  private static final Event CREATED = mugs("order.created", "", "");

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
  void ordersOfOneNumberFromTwoShopsAreTwoOrders() {
    bc.prefix("zephyrcart", "Z-");
    bc.prefix("commerce-layer", "C-");
    var target = bc.target();
    assertInstanceOf(Delivered.class, deliver(target, CREATED));
    assertInstanceOf(Delivered.class, deliver(target, ofOtherShop("order_1")));
    assertEquals(List.of("Z-ORDER_1", "C-ORDER_1"), references());
  }

  @Test
  void oneShopCannotCancelTheOrderOfAnother() {
    bc.prefix("zephyrcart", "Z-");
    bc.prefix("commerce-layer", "C-");
    var target = bc.target();
    deliver(target, CREATED);
    var cancelled = CommerceLayerOrders.cancel("order_1", 4164);
    assertInstanceOf(AlreadyDelivered.class, deliver(target, cancelled));
    assertEquals(List.of("Z-ORDER_1"), references());
  }

  @Test
  void anotherShopsOrderOfBeforeThePrefixDoesNotStandInTheWay() {
    deliver(bc.target(), CREATED);
    bc.prefix("zephyrcart", "Z-");
    bc.prefix("commerce-layer", "C-");
    var target = bc.target();
    assertInstanceOf(Delivered.class, deliver(target, ofOtherShop("order_1")));
    assertEquals(List.of("ORDER_1", "C-ORDER_1"), references());
    assertInstanceOf(Delivered.class, deliver(target, CommerceLayerOrders.cancel("order_1", 4176)));
    assertEquals(List.of("ORDER_1"), references());
  }

  @Test
  void aCancellationFindsNothingUnderAnotherShopsOrderOfBeforeThePrefix() {
    deliver(bc.target(), CREATED);
    bc.prefix("commerce-layer", "C-");
    var cancelled = CommerceLayerOrders.cancel("order_1", 4176);
    assertInstanceOf(AlreadyDelivered.class, deliver(bc.target(), cancelled));
    assertEquals(List.of("ORDER_1"), references());
  }

  @Test
  void withoutPrefixesADifferentOrderOfAnotherShopIsNotCancelled() {
    var target = bc.target();
    deliver(target, CREATED);
    var rejected =
        assertInstanceOf(
            Rejected.class, deliver(target, CommerceLayerOrders.cancel("order_1", 4163)));
    assertEquals("NOT_OURS", rejected.code());
    assertEquals(List.of("ORDER_1"), references());
  }

  @Test
  void anOrderOfBeforeThePrefixIsFoundByItsOwnStory() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.prefix("zephyrcart", "Z-");
    var before = new Past(false, Optional.of("101001"), List.of(), Optional.empty());
    assertInstanceOf(AlreadyDelivered.class, deliver(bc.target(), CREATED, before));
    assertEquals(List.of("ORDER_1"), references());
  }

  @Test
  void anOrderOfBeforeThePrefixIsCreditedAfterItsStoryIsForgottenIfItSaysTheSame() {
    var target = bc.target();
    deliver(target, CREATED);
    bc.invoice();
    bc.prefix("zephyrcart", "Z-");
    bc.forget();
    deliver(bc.target(), refund("re_1", 600));
    var memo = memo();
    assertEquals("Z-ORDER_1/RE_1", memo.path("externalDocumentNumber").asText());
    assertFalse(memo.path("invoiceNumber").asText().isEmpty());
  }

  @Test
  void anOrderThatSaysSomethingElseIsNotCreditedAfterItsStoryIsForgotten() {
    deliver(bc.target(), CREATED);
    bc.invoice();
    bc.forget();
    var other =
        mugs("order.refunded", "re_1", ",\"refund\":{\"id\":\"re_1\",\"amount_cents\":600}");
    var text = other.data().toString().replace("4164", "4165");
    var delivered = assertInstanceOf(Delivered.class, deliver(bc.target(), with(other, text)));
    assertTrue(delivered.check().orElseThrow().contains("did not write invoice PS-INV103001"));
    assertEquals("", memo().path("invoiceNumber").asText());
    assertEquals("6910", lastLine(memo()).path("lineObjectNumber").asText());
    assertEquals("6.00", memo().path("totalAmountIncludingTax").asText());
  }

  @Test
  void whatAClerkTypedWithTheSameTotalCountsAsDeliveredAndStaysTheClerks() {
    add(
        "salesOrders",
        "{\"externalDocumentNumber\":\"order_1\",\"number\":\"7\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\",%s}"
            .formatted(
                "\"salesOrderLines\":[{\"lineType\":\"Account\",\"lineObjectNumber\":\"6110\",\"taxCode\":\"STANDARD\",\"quantity\":1,\"unitPrice\":34.70}]"));
    var target = bc.target();
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, CREATED));
    assertEquals("7", found.reference());
    assertFalse(found.ours());
    assertEquals(
        "NOT_OURS", assertInstanceOf(Rejected.class, deliver(target, cancellation())).code());
    deliver(target, refund("re_1", 600));
    assertTrue(lines(memo()).contains("CHECK: this bridge did not write order 7"), lines(memo()));
    assertEquals(1, bc.state("salesOrders").size());
  }

  /** The reference has the source's prefix, and was still typed by somebody else. */
  @Test
  void whatStoodInTheWayOfAnOrderIsNotDeletedInItsPlace() {
    bc.prefix("zephyrcart", "Z-");
    add(
        "salesOrders",
        "{\"externalDocumentNumber\":\"Z-ORDER_1\",\"number\":\"7\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\","
            + "\"salesOrderLines\":[{\"lineType\":\"Account\",\"lineObjectNumber\":\"6110\",\"taxCode\":\"STANDARD\",\"quantity\":1,\"unitPrice\":99}]}");
    var target = bc.target();
    assertEquals(
        "REFERENCE_TAKEN", assertInstanceOf(Rejected.class, deliver(target, CREATED)).code());
    var story =
        new Past(false, Optional.empty(), List.of(), Set.of(CREATED.id()), Optional.of("Z-"));
    assertEquals(
        "NOT_OURS",
        assertInstanceOf(Rejected.class, deliver(target, cancellation(), story)).code());
    assertEquals(1, bc.state("salesOrders").size());
  }

  @Test
  void aCreditMemoThatAClerkTypedForTheSameAmountCountsAsDelivered() {
    var target = bc.target();
    deliver(target, CREATED);
    add(
        "salesCreditMemos",
        "{\"externalDocumentNumber\":\"ORDER_1/RE_1\",\"number\":\"9\",\"customerNumber\":\"10000\",\"currencyCode\":\"EUR\","
            + "\"salesCreditMemoLines\":[{\"lineType\":\"Account\",\"lineObjectNumber\":\"6910\",\"taxCode\":\"ZERO\",\"quantity\":1,\"unitPrice\":6}]}");
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, refund("re_1", 600)));
    assertFalse(found.ours());
  }

  private static Event ofOtherShop(String id) {
    return CommerceLayerOrders.place(
        id, 696, 4176, CommerceLayerOrders.line("skus", "MUG-12OZ", 2, 4176, 696, "0.2"));
  }

  private static Event with(Event event, String text) {
    return new Event(
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        Optional.empty(),
        BusinessCentralFixture.json(text));
  }

  private List<String> references() {
    return bc.state("salesOrders").stream()
        .map(it -> it.path("externalDocumentNumber").asText())
        .toList();
  }

  private JsonNode memo() {
    return bc.state("salesCreditMemos").getFirst();
  }

  private static String lines(JsonNode memo) {
    return memo.path("salesCreditMemoLines").toString();
  }

  private static JsonNode lastLine(JsonNode memo) {
    var lines = memo.path("salesCreditMemoLines");
    return lines.path(lines.size() - 1);
  }

  private void add(String collection, String document) {
    bc.control("POST", "_state", "{\"" + collection + "\":[" + document + "]}");
  }
}
