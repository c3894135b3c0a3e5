package com.orderbridge.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random orders of several rates and currencies with discounts, their refunds and cancellations:
 * what Business One holds is what the customer paid and got back, or it says that it is not.
 */
class SapBusinessOneRandomOrdersTest {
  private static final long SEED = 20261130;
  private static final int ORDERS = 60;
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "JPY", "KWD");
  private static final List<String> SKUS = List.of("MUG-12OZ", "BOOK-01", "TEE-M-BLK");
  private static final List<String> RATES = List.of("0.20", "0.10", "0.20");
  private static final BigDecimal OF_FREIGHT = new BigDecimal("0.20");

  private final Random random = new Random(SEED);
  private final SapBusinessOneBench bench = new SapBusinessOneBench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void whatTheErpHoldsIsWhatWasPaidAndGivenBackOrItSaysThatItIsNot() {
    var target = bench.target(it -> it.putObject("refunds").put("post", true));
    bench.option("{\"mostSessions\":1000}");
    var told = 0;
    for (int i = 0; i < ORDERS; i++) {
      var order = shopped("random_" + i);
      var story = new SapBusinessOneStory(target);
      told += placed(story, order);
      if (random.nextInt(4) > 0) {
        bench.copy(bench.state("Orders").getLast(), "Invoices");
      }
      follow(story, order);
    }
    assertTrue(told <= ORDERS / 6, told + " of " + ORDERS + " orders differ by rounding");
  }

  /** The shop's own reckoning: each line's share of the discount and its tax, in minor units. */
  private ShopOrder shopped(String id) {
    var order = ShopOrder.of(CURRENCIES.get(random.nextInt(CURRENCIES.size()))).named(id);
    var nets = new ArrayList<BigDecimal>();
    var rates = new ArrayList<BigDecimal>();
    for (int item = 0; item < SKUS.size(); item++) {
      if (item == 0 || random.nextBoolean()) {
        var quantity = 1 + random.nextInt(4);
        var price = 1 + random.nextInt(9000);
        order = order.line(SKUS.get(item), quantity, price);
        nets.add(BigDecimal.valueOf((long) quantity * price));
        rates.add(new BigDecimal(RATES.get(item)));
      }
    }
    var all = nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var discount = random.nextInt(3) > 0 ? random.nextInt(all.intValueExact()) : 0;
    var freight = random.nextBoolean() ? random.nextInt(1500) : 0;
    var tax = OF_FREIGHT.multiply(BigDecimal.valueOf(freight));
    for (int i = 0; i < nets.size(); i++) {
      var off =
          nets.get(i).multiply(BigDecimal.valueOf(discount)).divide(all, 20, RoundingMode.HALF_UP);
      tax = tax.add(nets.get(i).subtract(off).multiply(rates.get(i)));
    }
    var rounded = tax.setScale(0, RoundingMode.HALF_UP).longValueExact();
    return order
        .discount(discount)
        .shipping(freight)
        .paid(rounded, all.longValueExact() - discount + freight + rounded);
  }

  /** Whether it was told that the amounts differ. */
  private int placed(SapBusinessOneStory story, ShopOrder order) {
    var delivered = story.delivered(order.created());
    var made = minorUnits(bench.state("Orders").getLast());
    assertEquals(made != order.total(), delivered.check().isPresent(), order + " " + made);
    return delivered.check().isPresent() ? 1 : 0;
  }

  /** A named article, some amount, and all that is left then; and perhaps a cancellation. */
  private void follow(SapBusinessOneStory story, ShopOrder order) {
    var first = 1 + random.nextInt((int) order.total() / 2);
    var second = 1 + random.nextInt((int) order.total() / 3);
    var events =
        new ArrayList<>(
            List.of(
                order.refunded("re_1", first, "MUG-12OZ", 1),
                order.refunded("re_2", second),
                order.refunded("re_3", order.total() - first - second)));
    if (random.nextBoolean()) {
      events.add(random.nextInt(4), order.cancelled());
    }
    for (var event : events) {
      check(story.deliver(event), event, order);
    }
  }

  private void check(Outcome outcome, Event event, ShopOrder order) {
    var own = order.id().toUpperCase(java.util.Locale.ROOT) + "/";
    var posted = credits(bench.state("CreditNotes"), own).toList();
    var drafts = credits(bench.openDrafts(), own).toList();
    for (var draft : drafts) {
      assertTrue(draft.path("Comments").asText().startsWith("CHECK"), outcome + " " + draft);
    }
    var name = own + event.which().orElse("cancellation").toUpperCase(java.util.Locale.ROOT);
    for (var note : posted) {
      if (note.path("NumAtCard").asText().equals(name)) {
        assertEquals(meant(event, order), minorUnits(note), note.toString());
      }
    }
    var all = Stream.concat(posted.stream(), drafts.stream()).mapToLong(this::minorUnits).sum();
    assertTrue(all <= order.total(), all + " of " + order + " " + outcome);
  }

  private static Stream<JsonNode> credits(List<JsonNode> documents, String beginning) {
    return documents.stream().filter(it -> it.path("NumAtCard").asText().startsWith(beginning));
  }

  private static long meant(Event event, ShopOrder order) {
    return event.data().at("/data/refund/amount_cents").asLong(order.total());
  }

  private long minorUnits(JsonNode document) {
    var total = new BigDecimal(SapBusinessOneBench.total(document).split(" ", 2)[0]);
    var unit = Money.smallestUnit(document.path("DocCurrency").asText());
    return total.divide(unit).longValueExact();
  }
}
