package com.orderbridge.erppush.sapbusinessone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.story.ShopOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that stand under an order's reference and are not alive any more. */
class SapBusinessOneDeadDocumentsTest {
  private static final ShopOrder ORDER =
      ShopOrder.of("EUR").line("MUG-12OZ", 2, 1490).paid(596, 3576);

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aCancelledInvoiceAndTheDocumentThatCancelsItAreNoInvoiceOfTheOrder() {
    var story = new SapBusinessOneStory(bench.target(it -> {}));
    story.delivered(ORDER.created());
    var invoice = bench.copyOrderTo("Invoices").path("DocEntry").asText();
    bench.person("Invoices(" + invoice + ")/Cancel", "");
    assertEquals("csCancellation", status(bench.state("Invoices").getLast()));
    story.delivered(ORDER.refunded("re_1", 3576));
    assertEquals("csYes", status(bench.only("Orders")), "the order is open, so it is taken back");
    assertEquals(0, bench.openDrafts().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoices", "CreditNotes"})
  void aDocumentThatCancelsAnotherOneIsNotTheOrder(String collection) {
    dead(collection, "\"CancelStatus\":\"csCancellation\"");
    new SapBusinessOneStory(bench.target(it -> {})).delivered(ORDER.created());
    assertEquals(1, bench.state("Orders").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dasCancelled", "dasRejected"})
  void aDraftOfOursThatWasTurnedDownIsNotPendingAndNotWrittenAgain(String state) {
    bench.option("{\"approvalProcedure\":true}");
    var story = new SapBusinessOneStory(bench.target(it -> {}));
    var draft = story.delivered(ORDER.created()).reference();
    turn((ObjectNode) bench.only("Drafts"), state);
    assertEquals(draft + ", turned down", story.already(ORDER.created()).reference());
    assertEquals(0, bench.state("Orders").size());
  }

  @Test
  void theDraftThatIsAliveIsTakenAndNotTheOneThatWasTakenBack() {
    bench.option("{\"approvalProcedure\":true}");
    var story = new SapBusinessOneStory(bench.target(it -> {}));
    story.delivered(ORDER.created());
    var first = (ObjectNode) bench.only("Drafts");
    turn(first, "dasCancelled");
    turn(first.deepCopy().put("DocEntry", 90).put("DocNum", 90), "dasPending");
    assertEquals("draft 90, pending approval", story.already(ORDER.created()).reference());
    assertEquals("PENDING_APPROVAL", code(story.deliver(ORDER.cancelled())));
  }

  @Test
  void somebodyElsesDraftThatWasTakenBackIsInNobodysWay() {
    dead("Drafts", "\"DocObjectCode\":\"oOrders\",\"AuthorizationStatus\":\"dasCancelled\"");
    new SapBusinessOneStory(bench.target(it -> {})).delivered(ORDER.created());
    assertEquals(1, bench.state("Orders").size());
  }

  @ParameterizedTest
  @CsvSource({"dasCancelled,bost_Open", "dasWithout,bost_Close", "dasGenerated,bost_Close"})
  void noMatchIsARejectionWhereNoLivingDraftIsThere(String state, String documentStatus) {
    dead(
        "Drafts",
        "\"DocObjectCode\":\"oOrders\",\"AuthorizationStatus\":\"%s\",\"DocumentStatus\":\"%s\""
            .formatted(state, documentStatus));
    bench.behave("{},{\"status\":400,\"code\":\"-2028\"}");
    var story = new SapBusinessOneStory(bench.target(it -> SapBusinessOneTest.fixed(it, "C20000")));
    assertEquals("-2028", story.rejected(ORDER.created()).code());
  }

  @Test
  void aCreditThatWasTakenBackGivesNothingBack() {
    var order =
        ShopOrder.of("EUR").line("MUG-12OZ", 1, 1490).line("TEE-M-BLK", 1, 1490).paid(596, 3576);
    var story = new SapBusinessOneStory(bench.target(it -> {}));
    story.delivered(order.created());
    bench.copyOrderTo("Invoices");
    story.delivered(order.refunded("re_1", 1788, "MUG-12OZ", 1));
    turn((ObjectNode) bench.only("Drafts"), "dasCancelled");
    story.delivered(order.refunded("re_2", 1788, "MUG-12OZ", 1));
    var second = bench.state("Drafts").getLast();
    assertFalse(second.path("Comments").asText().startsWith("CHECK"), second.toString());
    assertEquals("MUG-12OZ", second.at("/DocumentLines/0/ItemCode").asText());
  }

  private void dead(String collection, String state) {
    bench.control(
        "POST",
        "_state",
        """
        {"%s":[{"CardCode":"C20000","NumAtCard":"ORDER_1",%s,
          "DocumentLines":[{"ItemCode":"MUG-12OZ","Quantity":2,"UnitPrice":14.90,"VatGroup":"O1"}]}]}
        """
            .formatted(collection, state));
  }

  /** What approvers and authors do in the client. */
  private void turn(ObjectNode draft, String state) {
    draft.put("AuthorizationStatus", state);
    bench.control("POST", "_state", "{\"Drafts\":[" + draft + "]}");
  }

  private static String status(JsonNode document) {
    return document.path("CancelStatus").asText();
  }

  private static String code(com.orderbridge.delivery.Outcome outcome) {
    return outcome instanceof com.orderbridge.delivery.Outcome.Retry retry
        ? retry.code()
        : outcome.toString();
  }
}
