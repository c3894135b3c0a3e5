package com.orderbridge.erppush.businesscentral;

import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.deliver;
import static com.orderbridge.erppush.businesscentral.BusinessCentralFixture.zephyrCart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.delivery.Target;
import com.orderbridge.erppush.story.CommerceLayerOrders;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Business Central makes of an order, compared with what the customer paid. */
class BusinessCentralAmountsTest {
  private static final String DIFFERENCE =
      "CHECK AMOUNT: the customer paid 40.36 EUR, order 101001 comes to 41.64 EUR";

  /** Two mugs and shipping: the shop reckoned 19 % of the mugs, Business Central 20 % of all. */
  private static final Event DIFFERENT =
      zephyrCart(
          "order.created",
          "",
          "\"line_items\":[{\"sku\":\"MUG-12OZ\",\"quantity\":2,\"unit_price_cents\":1490}],"
              + "\"shipping_total_cents\":490,\"tax_total_cents\":566,\"total_cents\":4036");

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
  void aDifferenceIsTold() {
    var delivered = assertInstanceOf(Delivered.class, deliver(bc.target(), DIFFERENT));
    assertEquals(
        Optional.of(
            DIFFERENCE
                + ". The sender counts 5.66 EUR of tax, but the document 6.94 EUR: check the tax"
                + " groups of its items and customer. Correct the document before it is shipped or"
                + " invoiced, or settle the difference with the customer"),
        delivered.check());
    assertEquals(1, order().path("salesOrderLines").path(1).path("quantity").asInt());
    assertEquals(2, order().path("salesOrderLines").size());
  }

  @Test
  void aDifferenceOfAnOrderThatIsFoundIsToldAsWell() {
    deliver(bc.target(), DIFFERENT);
    var found = deliver(bc.target(), DIFFERENT);
    var check = assertInstanceOf(AlreadyDelivered.class, found).check().orElseThrow();
    assertTrue(check.startsWith(DIFFERENCE + ". Compare its lines and their tax"), check);
  }

  @Test
  void aStageMayHoldADraftThatNamesTheDifferenceOnce() {
    var target = onDifference("HOLD");
    var rejected = assertInstanceOf(Rejected.class, deliver(target, DIFFERENT));
    assertEquals("AMOUNT_DIFFERS", rejected.code());
    assertEquals(Optional.of("101001"), rejected.reference());
    assertEquals(DIFFERENCE, comment(order()));
    assertInstanceOf(Rejected.class, deliver(target, DIFFERENT));
    assertEquals(3, order().path("salesOrderLines").size());
  }

  @Test
  void anOrderThatWasHeldIsDeliveredOnceItsAmountIsRight() {
    var target = onDifference("HOLD");
    deliver(target, DIFFERENT);
    bc.patchLine("salesOrders", order(), 0, "{\"unitPrice\":13.83}");
    bc.patchLine("salesOrders", order(), 1, "{\"unitPrice\":5.97}");
    var corrected = order().path("totalAmountIncludingTax").decimalValue();
    assertEquals(0, corrected.compareTo(new java.math.BigDecimal("40.36")), corrected.toString());
    var found = assertInstanceOf(AlreadyDelivered.class, deliver(target, DIFFERENT));
    assertEquals(Optional.empty(), found.check());
  }

  @Test
  void aStageMayHaveADifferentOrderTakenBack() {
    var rejected = assertInstanceOf(Rejected.class, deliver(onDifference("REJECT"), DIFFERENT));
    assertEquals("AMOUNT_DIFFERS", rejected.code());
    assertTrue(rejected.reason().startsWith(DIFFERENCE), rejected.reason());
    assertEquals(0, bc.state("salesOrders").size());
  }

  @Test
  void aDifferenceOfOneCentIsToldAndNeverHeld() {
    var cent =
        zephyrCart(
            "order.created",
            "",
            "\"line_items\":[{\"sku\":\"MUG-12OZ\",\"quantity\":1,\"unit_price_cents\":1002}],"
                + "\"tax_total_cents\":201,\"total_cents\":1203");
    var delivered = assertInstanceOf(Delivered.class, deliver(onDifference("REJECT"), cent));
    var check = delivered.check().orElseThrow();
    assertTrue(check.contains("comes to 12.02 EUR. Rounding explains such a difference"), check);
  }

  @Test
  void pricesStayNetForACustomerWhosePricesIncludeTax() {
    bc.customerWithPricesIncludingTax();
    var delivered = assertInstanceOf(Delivered.class, deliver(bc.target(), MUGS));
    assertEquals(Optional.empty(), delivered.check());
    assertEquals("41.64", order().path("totalAmountIncludingTax").asText());
  }

  @Test
  void aPriceListChangesNoOrder() {
    bc.control(
        "POST",
        "_state",
        "{\"priceListLines\":[{\"itemNumber\":\"MUG-12OZ\",\"lineDiscountPercent\":10,\"unitPrice\":9}]}");
    var delivered = assertInstanceOf(Delivered.class, deliver(bc.target(), MUGS));
    assertEquals(Optional.empty(), delivered.check());
  }

  @Test
  void aVariantsPriceListChangesNoOrder() {
    bc.control(
        "POST",
        "_state",
        "{\"priceListLines\":[{\"itemNumber\":\"TEE-M-BLK\",\"variantCode\":\"SLIM\",\"lineDiscountPercent\":25,\"unitPrice\":9}]}");
    bc.control("PUT", "_options", "{\"lineFieldOrderMatters\":true}");
    var target =
        bc.target(it -> it.putObject("items").put("by", "NUMBER").put("variantAfter", "/"));
    var tee =
        zephyrCart(
            "order.created",
            "",
            "\"line_items\":[{\"sku\":\"TEE-M-BLK/SLIM\",\"quantity\":2,\"unit_price_cents\":2000}],"
                + "\"discount_total_cents\":500,\"tax_total_cents\":700,\"total_cents\":4200");
    assertEquals(Optional.empty(), assertInstanceOf(Delivered.class, deliver(target, tee)).check());
  }

  @Test
  void anOrdersDiscountKeepsEachRatesTaxAndStaysOffTheFreight() {
    var mixed =
        zephyrCart(
            "order.created",
            "",
            "\"line_items\":[{\"sku\":\"MUG-12OZ\",\"quantity\":3,\"unit_price_cents\":2777},"
                + "{\"sku\":\"BOOK-01\",\"quantity\":1,\"unit_price_cents\":1999}],"
                + "\"shipping_total_cents\":590,\"discount_total_cents\":1033,"
                + "\"tax_total_cents\":1618,\"total_cents\":11505");
    assertEquals(
        Optional.empty(), assertInstanceOf(Delivered.class, deliver(bc.target(), mixed)).check());
    var lines = order().path("salesOrderLines");
    assertEquals("8.33", lines.path(0).path("discountAmount").asText());
    assertEquals("2.00", lines.path(1).path("discountAmount").asText());
    assertEquals("0.00", lines.path(2).path("discountAmount").asText());
  }

  @Test
  void aGiftCardThatIsSoldIsNoRevenueAndHasNoTax() {
    var target = bc.target();
    var sold = CommerceLayerOrders.place("giftCard", 696, 6916, MUG, GIFT_CARD);
    assertEquals(
        Optional.empty(), assertInstanceOf(Delivered.class, deliver(target, sold)).check());
    var card = order().path("salesOrderLines").path(1);
    assertEquals("5790", card.path("lineObjectNumber").asText());
    assertEquals("0.00", card.path("netTaxAmount").asText());
  }

  @Test
  void anOrderOfGiftCardsAloneIsAnOrder() {
    var sold = CommerceLayerOrders.place("giftCards", 0, 2740, GIFT_CARD);
    assertInstanceOf(Delivered.class, deliver(bc.target(), sold));
    assertEquals("27.40", order().path("totalAmountIncludingTax").asText());
  }

  @Test
  void theSendersRatesBecomeTaxGroups() {
    var book = CommerceLayerOrders.line("skus", "BOOK-01", 1, 2140, 140, "0.07");
    var shipment = CommerceLayerOrders.line("shipments", "", 1, 1230, 230, "0.23");
    var placed = CommerceLayerOrders.place("rates", 370, 3370, book, shipment);
    assertEquals(
        Optional.empty(), assertInstanceOf(Delivered.class, deliver(bc.target(), placed)).check());
    assertEquals("VAT7", order().path("salesOrderLines").path(0).path("taxCode").asText());
    assertEquals("VAT23", order().path("salesOrderLines").path(1).path("taxCode").asText());
  }

  @Test
  void freeShippingIsTakenOffTheFreight() {
    var shipment = CommerceLayerOrders.line("shipments", "", 1, 588, 98, "0.2");
    var free = CommerceLayerOrders.line("free_shipping_promotions", "", 1, -588, -98, "0.2");
    var placed = CommerceLayerOrders.place("free", 696, 4176, MUG, shipment, free);
    assertEquals(
        Optional.empty(), assertInstanceOf(Delivered.class, deliver(bc.target(), placed)).check());
    var freight = order().path("salesOrderLines").path(1);
    assertEquals("4.90", freight.path("discountAmount").asText());
    assertEquals("0.00", freight.path("netAmount").asText());
  }

  @Test
  void anOrderThatTheShopHasNotDecidedOnMakesNoDocument() {
    var pending = zephyrCart("order.created", "", "\"status\":\"pending\",\"line_items\":[]");
    assertInstanceOf(Outcome.Pending.class, deliver(bc.target(), pending));
    assertEquals(List.of(), bc.calls());
  }

  @Test
  void anOrderThatIsCancelledMakesNoDocument() {
    var cancelled = zephyrCart("order.created", "", "\"status\":\"cancelled\",\"line_items\":[]");
    assertInstanceOf(Skipped.class, deliver(bc.target(), cancelled));
    assertEquals(List.of(), bc.calls());
  }

  private static final Event MUGS = BusinessCentralFixture.mugs("order.created", "", "");
  private static final String MUG =
      CommerceLayerOrders.line("skus", "MUG-12OZ", 2, 4176, 696, "0.2");
  private static final String GIFT_CARD =
      CommerceLayerOrders.line("gift_cards", "", 1, 2740, 0, "0");

  private Target onDifference(String what) {
    return bc.target(settings -> settings.putObject("amounts").put("difference", what));
  }

  private JsonNode order() {
    return bc.state("salesOrders").getFirst();
  }

  private static String comment(JsonNode document) {
    for (var line : document.path("salesOrderLines")) {
      if (line.path("lineType").asText().equals("Comment")) {
        return line.path("description").asText();
      }
    }
    return "";
  }
}
