package com.orderbridge.erppush.sapbusinessone;

import static com.orderbridge.erppush.sapbusinessone.SapBusinessOneFixture.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.story.ShopOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A credit is a draft, is compared, and is added: an attempt that ends between two steps is gone on
 * from by the next one.
 */
class SapBusinessOneCreditStepsTest {
  /** Two at 48.00 and 19.20 off: 38.40 each, 92.16 in all. */
  private static final ShopOrder DISCOUNTED =
      ShopOrder.of("EUR").line("MUG-12OZ", 2, 4800).discount(1920).paid(1536, 9216);

  private final SapBusinessOneFixture bench = new SapBusinessOneFixture();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aDraftThatAnEarlierAttemptLeftIsComparedAndAdded() {
    bench.patience = Duration.ofSeconds(2);
    var story = invoiced(DISCOUNTED);
    bench.behave("{},{\"commitThenHang\":true}");
    story.deliver(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertEquals(1, bench.openDrafts().size());
    var found = story.delivered(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertEquals("46.08 EUR", total(bench.only("CreditNotes")));
    assertTrue(found.reference().startsWith("credit note "));
  }

  @Test
  void aDraftThatAnEarlierAttemptLeftAndThatDiffersIsFlagged() {
    bench.patience = Duration.ofSeconds(2);
    var story = invoiced(DISCOUNTED);
    bench.behave("{},{\"commitThenHang\":true}");
    story.deliver(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    var entry = bench.onlyDraft().path("DocEntry").asText();
    bench.person(
        "PATCH",
        "Drafts(" + entry + ")",
        "{\"DocumentLines\":[{\"LineNum\":0,\"VatGroup\":\"O0\"}]}");
    var found = story.already(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertTrue(found.check().orElseThrow().contains("this document comes to 38.40 EUR"));
    assertTrue(bench.onlyDraft().path("Comments").asText().startsWith("CHECK AMOUNT: 46.08 EUR"));
  }

  @Test
  void aDraftThatAPersonMustLookAtIsNotAddedByALaterAttempt() {
    bench.patience = Duration.ofSeconds(2);
    var nameless =
        DISCOUNTED.event("order.refunded", "/sha256:0123", ",\"refund\":{\"amount_cents\":4608}");
    var story = invoiced(DISCOUNTED);
    bench.behave("{},{\"commitThenHang\":true}");
    story.deliver(nameless);
    story.already(nameless);
    assertEquals("46.08 EUR", total(bench.onlyDraft()));
    assertEquals(0, bench.state("CreditNotes").size());
  }

  @Test
  void whatWasAddedInSilenceIsFound() {
    bench.patience = Duration.ofSeconds(2);
    var story = invoiced(DISCOUNTED);
    bench.behave("{},{},{\"commitThenHang\":true}");
    story.deliver(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    var found = story.already(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertEquals(
        "credit note " + bench.only("CreditNotes").path("DocNum").asText(), found.reference());
    assertEquals(Optional.of(amount("46.08")), found.amount());
  }

  @Test
  void aRefusalToAddNamesTheDraftAndARedriveAddsIt() {
    var story = invoiced(DISCOUNTED);
    bench.behave("{},{},{\"status\":400,\"code\":\"-10\"}");
    var rejected = story.rejected(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertEquals(
        Optional.of("draft " + bench.onlyDraft().path("DocEntry").asText()), rejected.reference());
    story.delivered(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertEquals("46.08 EUR", total(bench.only("CreditNotes")));
  }

  @Test
  void inTheAtomicModeTheKeyGoesWithTheDraft() {
    bench.person(
        "UserTablesMD",
        "{\"TableName\":\"BRIDGE_KEYS\",\"TableDescription\":\"Keys\",\"TableType\":\"bott_NoObject\"}");
    var story = invoiced(DISCOUNTED, it -> it.put("atomic", "BRIDGE_KEYS"));
    story.delivered(DISCOUNTED.refunded("re_1", 4608, "MUG-12OZ", 1));
    assertEquals("46.08 EUR", total(bench.only("CreditNotes")));
    assertEquals(2, bench.state("U_BRIDGE_KEYS").size());
  }

  private SapBusinessOneStory invoiced(ShopOrder order) {
    return invoiced(order, it -> {});
  }

  private SapBusinessOneStory invoiced(ShopOrder order, Consumer<ObjectNode> settings) {
    var target =
        bench.target(
            it -> {
              it.putObject("refunds").put("post", true);
              settings.accept(it);
            });
    var story = new SapBusinessOneStory(target);
    story.delivered(order.created());
    bench.copyOrderTo("Invoices");
    return story;
  }

  private static Amount amount(String euros) {
    return new Amount("EUR", new BigDecimal(euros));
  }
}
