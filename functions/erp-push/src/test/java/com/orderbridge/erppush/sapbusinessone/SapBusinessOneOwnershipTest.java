package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.story.ShopOrder;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this bridge did not write it neither changes nor takes back, whatever its reference is. */
class SapBusinessOneOwnershipTest {
  private static final ShopOrder ORDER =
      ShopOrder.of("EUR").line("MUG-12OZ", 2, 1490).paid(596, 3576);

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Orders", "Drafts", "Invoices"})
  void anotherOrderUnderTheReferenceIsLeftAloneAndTold(String collection) {
    typed(collection, "ORDER_1", 3);
    var rejected = story(it -> {}).rejected(ORDER.created());
    assertEquals("REFERENCE_TAKEN", rejected.code());
    assertTrue(
        rejected
            .reason()
            .contains("already has the reference ORDER_1, but this bridge did not write it: if"),
        rejected.reason());
    assertEquals(1, bench.state(collection).size());
    assertEquals(collection.equals("Orders") ? 1 : 0, bench.state("Orders").size());
  }

  @Test
  void theSameOrderIsTakenForDeliveredAndIsNotOurs() {
    var number = typed("Orders", "ORDER_1", 2).path("DocNum").asText();
    var found = story(it -> {}).already(ORDER.created());
    assertEquals(number, found.reference());
    assertFalse(found.ours());
  }

  @Test
  void whatAClerkTypedIsNotCancelled() {
    typed("Orders", "ORDER_1", 2);
    var story = story(it -> {});
    story.already(ORDER.created());
    var rejected = story.rejected(ORDER.cancelled());
    assertEquals("NOT_OURS", rejected.code());
    assertEquals("tNO", bench.only("Orders").path("Cancelled").asText());
  }

  /** The reference has the source's prefix, and was still typed by somebody else. */
  @Test
  void whatStoodInTheWayOfAnOrderIsNotCancelledInItsPlace() {
    typed("Orders", "US-ORDER_1", 3);
    var story = new SapBusinessOneStory(bench.target(it -> {}), Optional.of("US-"));
    assertEquals("REFERENCE_TAKEN", story.rejected(ORDER.created()).code());
    assertEquals("NOT_OURS", story.rejected(ORDER.cancelled()).code());
    assertEquals("tNO", bench.only("Orders").path("Cancelled").asText());
  }

  @Test
  void ofWhatAClerkTypedARefundIsADraftThatIsAppliedToNothing() {
    typed("Invoices", "ORDER_1", 2);
    var story = story(SapBusinessOneOwnershipTest::posts);
    story.already(ORDER.created());
    story.delivered(ORDER.refunded("re_1", 3576));
    var draft = bench.onlyDraft();
    assertTrue(comments(draft).startsWith("CHECK"), comments(draft));
    assertTrue(comments(draft).contains("was not written by this bridge"), comments(draft));
    assertTrue(draft.at("/DocumentLines/0/BaseEntry").isNull());
    assertEquals("35.76 EUR", total(draft));
  }

  @Test
  void underANameOfBeforeThePrefixAnothersOrderIsNoneOfOurs() {
    typed("Orders", "ORDER_1", 3);
    var story = new SapBusinessOneStory(bench.target(it -> {}), Optional.of("US-"));
    story.delivered(ORDER.created());
    assertEquals("US-ORDER_1", bench.state("Orders").getLast().path("NumAtCard").asText());
    story.delivered(ORDER.cancelled());
    assertEquals("tNO", bench.state("Orders").getFirst().path("Cancelled").asText());
    assertEquals("tYES", bench.state("Orders").getLast().path("Cancelled").asText());
  }

  @Test
  void underANameOfBeforeThePrefixTheSameOrderOfTheSameCustomerIsFound() {
    story(it -> {}).delivered(ORDER.created());
    var story = new SapBusinessOneStory(bench.target(it -> {}), Optional.of("US-"));
    story.already(ORDER.created());
    story.delivered(ORDER.refunded("re_1", 500));
    assertTrue(comments(bench.onlyDraft()).contains("was not written by this bridge"));
    assertEquals(1, bench.state("Orders").size());
  }

  @Test
  void underANameOfBeforeThePrefixTheSameAmountOfAnotherCustomerIsAnothersOrder() {
    typed("Orders", "ORDER_1", 2);
    var story =
        new SapBusinessOneStory(
            bench.target(it -> it.putObject("customer").put("mode", "LOOKUP_OR_CREATE")),
            Optional.of("US-"));
    story.delivered(ORDER.created());
    assertEquals(2, bench.state("Orders").size());
  }

  @Test
  void anInvoiceOfTheOrderIsOursByTheOrderThatItWasDrawnFrom() {
    var story = story(SapBusinessOneOwnershipTest::posts);
    story.delivered(ORDER.created());
    var order = bench.only("Orders");
    bench.person(
        "Invoices",
        """
        {"CardCode":"%s","NumAtCard":"ORDER_1","DocumentLines":[
          {"BaseType":17,"BaseEntry":%s,"BaseLine":0,"Quantity":1}]}
        """
            .formatted(order.path("CardCode").asText(), order.path("DocEntry").asText()));
    story.delivered(ORDER.refunded("re_1", 1788, "MUG-12OZ", 1));
    assertEquals(13, bench.only("CreditNotes").at("/DocumentLines/0/BaseType").asInt());
  }

  @Test
  void anInvoiceThatAClerkTypedUnderOurReferenceIsNotCredited() {
    var story = story(SapBusinessOneOwnershipTest::posts);
    story.delivered(ORDER.created());
    typed("Invoices", "ORDER_1", 3);
    story.delivered(ORDER.refunded("re_1", 1788, "MUG-12OZ", 1));
    assertTrue(comments(bench.onlyDraft()).contains("the order has no invoice"));
    assertEquals("bost_Open", bench.only("Invoices").path("DocumentStatus").asText());
  }

  @Test
  void anOrderThatWasSavedFromItsApprovalDraftIsStillOurs() {
    bench.option("{\"approvalProcedure\":true}");
    var story = story(it -> {});
    story.delivered(ORDER.created());
    var entry = bench.onlyDraft().path("DocEntry").asText();
    bench.person(
        "DraftsService_SaveDraftToDocument", "{\"Document\":{\"DocEntry\":" + entry + "}}");
    story.delivered(ORDER.cancelled());
    assertEquals("tYES", bench.only("Orders").path("Cancelled").asText());
  }

  @Test
  void anothersCreditUnderARefundsReferenceIsLeftAloneAndTold() {
    var story = story(SapBusinessOneOwnershipTest::posts);
    story.delivered(ORDER.created());
    bench.copyOrderTo("Invoices");
    typed("CreditNotes", "ORDER_1/RE_1", 1);
    assertEquals("REFERENCE_TAKEN", story.rejected(ORDER.refunded("re_1", 3576)).code());
    assertEquals(1, bench.state("CreditNotes").size());
  }

  /** What a clerk types: as many mugs as he likes, for the web shop's own customer. */
  private JsonNode typed(String collection, String reference, int mugs) {
    return bench.person(
        collection,
        """
        {"CardCode":"C20000","NumAtCard":"%s","DocDueDate":"2026-06-01","DocObjectCode":"oOrders",
         "DocumentLines":[{"ItemCode":"MUG-12OZ","Quantity":%d,"UnitPrice":14.90}]}
        """
            .formatted(reference, mugs));
  }

  private SapBusinessOneStory story(Consumer<ObjectNode> settings) {
    return new SapBusinessOneStory(bench.target(settings));
  }

  private static void posts(ObjectNode settings) {
    settings.putObject("refunds").put("post", true);
  }

  private static String comments(JsonNode document) {
    return document.path("Comments").asText();
  }
}
