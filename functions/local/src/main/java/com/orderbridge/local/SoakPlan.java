package com.orderbridge.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What shops send in a soak, and when: the same for the same seed. */
record SoakPlan(List<Order> orders, List<Sending> sendings) {
  /** An order, and what should stand in the ERP for it in the end. */
  record Order(String id, boolean knownArticle, List<String> refunds, boolean cancelled) {}

  /**
   * One sending of one event.
   *
   * @param at after the start
   * @param signed whether with the right secret
   */
  record Sending(Duration at, String body, boolean signed) {}

  /** Until somebody adds it. */
  static final String UNKNOWN_ARTICLE = "NO-SUCH-MUG";

  private static final int ORDERS_PER_SECOND = 5;
  private static final String UNREADABLE =
      "{\"type\":\"order.created\",\"data\":{\"livemode\":true}}";

  static SoakPlan of(long seed, Duration duration) {
    return new Maker(seed, duration).plan();
  }

  private static final class Maker {
    private final Random random;
    private final long seed;
    private final int millis;
    private final List<Sending> sendings = new ArrayList<>();

    Maker(long seed, Duration duration) {
      this.random = new Random(seed);
      this.seed = seed;
      this.millis = Math.max(1000, (int) duration.toMillis());
    }

    SoakPlan plan() {
      var count = Math.max(4, ORDERS_PER_SECOND * millis / 1000);
      var orders = IntStream.range(0, count).mapToObj(this::order).toList();
      orders.forEach(this::send);
      for (int i = 0; i < count / 10; i++) {
        send(UNREADABLE, random.nextInt(millis), true);
        send(created(orders.getFirst(), false), random.nextInt(millis), true);
        send(created(new Order("FORGED" + i, true, List.of(), false), true), 0, false);
      }
      sendings.sort(Comparator.comparing(Sending::at));
      return new SoakPlan(orders, List.copyOf(sendings));
    }

    private Order order(int number) {
      var refunds = IntStream.range(0, random.nextInt(3)).mapToObj(it -> "R" + it).toList();
      var cancelled = refunds.isEmpty() && random.nextInt(3) == 0;
      var id = "S" + Long.toString(seed, 36).toUpperCase(java.util.Locale.ROOT) + "N" + number;
      return new Order(id.replace("-", "M"), random.nextInt(12) > 0, refunds, cancelled);
    }

    /** Each several times, and in any order: senders promise none. */
    private void send(Order order) {
      var begin = random.nextInt(millis);
      sendTimes(created(order, true), begin);
      order.refunds().forEach(it -> sendTimes(refunded(order, it), begin));
      if (order.cancelled()) {
        sendTimes(event("order.cancelled", order, true, ""), begin);
      }
    }

    private void sendTimes(String body, int begin) {
      var times = 1 + Math.max(0, random.nextInt(5) - 2);
      for (int i = 0; i < times; i++) {
        send(body, begin + random.nextInt(3000), true);
      }
    }

    private void send(String body, int at, boolean signed) {
      sendings.add(new Sending(Duration.ofMillis(at), body, signed));
    }
  }

  private static String created(Order order, boolean live) {
    return event("order.created", order, live, "");
  }

  private static String refunded(Order order, String refund) {
    var amount = ",\"refund\":{\"id\":\"%s\",\"amount_cents\":100}".formatted(refund);
    return event("order.refunded", order, true, amount);
  }

  private static String event(String type, Order order, boolean live, String more) {
    return """
    {"type":"%s","data":{"id":"%s","customer":{"email":"%s@example.com"},
     "line_items":[{"sku":"%s","name":"Thing","quantity":1,"unit_price_cents":1490}],
     "currency":"EUR","shipping_total_cents":0,"livemode":%s,"placed_at":"2026-06-01T10:15:00Z"%s}}
    """
        .formatted(
            type,
            order.id(),
            "customer" + Math.floorMod(order.id().hashCode(), 7),
            order.knownArticle() ? "MUG-12OZ" : UNKNOWN_ARTICLE,
            live,
            more);
  }
}
