package com.orderbridge.local;

import static com.orderbridge.local.BusinessCentralBench.deliver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.event.Event;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random orders of several rates with discounts, and their refunds: what Business Central holds is
 * what the customer paid and got back, or it says that it is not.
 */
class BusinessCentralRandomOrdersTest {
  private static final long SEED = 20261130;
  private static final int ORDERS = 60;
  private static final List<String> SKUS = List.of("MUG-12OZ", "BOOK-01", "TEE-M-BLK");
  private static final List<Integer> PERCENTS = List.of(20, 0, 20);

  /** An order in cents, by the shop's own reckoning: tax by rate, discounts by share. */
  private record Shopped(String id, List<int[]> lines, int shipping, int discount) {
    int net() {
      return lines.stream().mapToInt(it -> it[1] * it[2]).sum();
    }

    int tax() {
      var tax = rounded(share(20).add(new BigDecimal(shipping)).multiply(new BigDecimal("0.20")));
      return tax;
    }

    private BigDecimal share(int percent) {
      var ofRate =
          lines.stream()
              .filter(it -> PERCENTS.get(it[0]) == percent)
              .mapToInt(it -> it[1] * it[2])
              .sum();
      var off = new BigDecimal(discount).multiply(new BigDecimal(ofRate));
      return new BigDecimal(ofRate)
          .subtract(off.divide(new BigDecimal(net()), 20, RoundingMode.HALF_UP));
    }

    int total() {
      return net() - discount + shipping + tax();
    }

    private static int rounded(BigDecimal cents) {
      return cents.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    Event event(String type, String which, String more) {
      var items = new ArrayList<String>();
      lines.forEach(
          it ->
              items.add(
                  "{\"sku\":\"%s\",\"quantity\":%d,\"unit_price_cents\":%d}"
                      .formatted(SKUS.get(it[0]), it[1], it[2])));
      var data =
          """
          {"type":"%s","data":{"id":"%s","currency":"EUR","customer":{"email":"ann@example.com","name":"Ann"},
           "line_items":[%s],"shipping_total_cents":%d,"discount_total_cents":%d,"tax_total_cents":%d,
           "total_cents":%d%s}}
          """
              .formatted(
                  type, id, String.join(",", items), shipping, discount, tax(), total(), more);
      return new Event(
          which.isEmpty() ? Event.idOf(type, id) : Event.idOf(type, id, which),
          "zephyrcart",
          type,
          id,
          Optional.empty(),
          BusinessCentralBench.json(data));
    }
  }

  private final Random random = new Random(SEED);
  private BusinessCentralBench bc;

  @BeforeEach
  void start() throws IOException {
    bc = new BusinessCentralBench();
  }

  @AfterEach
  void stop() {
    bc.close();
  }

  @Test
  void whatTheErpHoldsIsWhatWasPaidAndGivenBackOrItSaysThatItIsNot() {
    var target = bc.target(settings -> settings.putObject("refunds").put("post", true));
    var told = 0;
    for (int i = 0; i < ORDERS; i++) {
      var order = shopped("random_" + i);
      told += placed(target, order);
      bc.invoice();
      refunded(target, order);
    }
    assertTrue(told <= ORDERS / 10, told + " of " + ORDERS + " orders differ by a cent");
  }

  private Shopped shopped(String id) {
    var lines = new ArrayList<int[]>();
    for (int item = 0; item < SKUS.size(); item++) {
      if (item == 0 || random.nextBoolean()) {
        lines.add(new int[] {item, 1 + random.nextInt(4), 1 + random.nextInt(9000)});
      }
    }
    var shipping = random.nextBoolean() ? random.nextInt(1500) : 0;
    var most = lines.stream().mapToInt(it -> it[1] * it[2]).sum();
    return new Shopped(id, lines, shipping, random.nextInt(3) > 0 ? random.nextInt(most) : 0);
  }

  /** Whether it was told that the amounts differ. */
  private int placed(Target target, Shopped order) {
    var delivered = (Delivered) deliver(target, order.event("order.created", "", ""));
    var made = cents(bc.state("salesOrders").getLast());
    assertEquals(made != order.total(), delivered.check().isPresent(), order + " " + made);
    return delivered.check().isPresent() ? 1 : 0;
  }

  /** A named article, some amount, and all that is left then. */
  private void refunded(Target target, Shopped order) {
    var left = order.total();
    var amounts = List.of(random.nextInt(left / 2) + 1, random.nextInt(left / 3) + 1);
    var named = ",\"line_items\":[{\"sku\":\"MUG-12OZ\",\"quantity\":1}]";
    for (int i = 0; i < amounts.size(); i++) {
      refunded(target, order, "re_" + i, amounts.get(i), i == 0 ? named : "");
      left -= amounts.get(i);
    }
    refunded(target, order, "re_9", left, "");
  }

  private void refunded(Target target, Shopped order, String id, int cents, String more) {
    var refund = ",\"refund\":{\"id\":\"%s\",\"amount_cents\":%d%s}".formatted(id, cents, more);
    Outcome outcome = deliver(target, order.event("order.refunded", id, refund));
    var memo = bc.state("salesCreditMemos").getLast();
    var posted = !memo.path("status").asText().equals("Draft");
    assertEquals(posted, !memo.toString().contains("CHECK AMOUNT"), memo.toString());
    if (posted) {
      assertEquals(cents, cents(memo), outcome + " " + memo);
    }
  }

  private static int cents(JsonNode document) {
    return document
        .path("totalAmountIncludingTax")
        .decimalValue()
        .movePointRight(2)
        .intValueExact();
  }
}
