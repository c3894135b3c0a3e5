package com.orderbridge.soak;

import com.orderbridge.soak.Shop.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** What shops send in a soak, and when: the same for the same seed and number of events. */
record Plan(List<Order> orders, List<Sending> sendings) {
  /** An order, and what should stand in the ERPs for it in the end. */
  record Order(
      Shop shop, String id, boolean knownArticle, List<String> refunds, boolean cancelled) {
    /** One that its shop made for it. */
    String cart() {
      return "CART-" + id;
    }

    String article() {
      return knownArticle ? "MUG-12OZ" : UNKNOWN_ARTICLE;
    }

    private int events() {
      return 1 + refunds.size() + (cancelled ? 1 : 0);
    }
  }

  /**
   * One sending of one event.
   *
   * @param at after the start
   * @param secret the name of the secret that it is signed with
   * @param signed whether with the right one
   */
  record Sending(Duration at, Shop shop, String secret, String body, boolean signed) {}

  /** Until somebody adds it. */
  static final String UNKNOWN_ARTICLE = "NO-SUCH-MUG";

  private static final int EVENTS_PER_SECOND = 10;
  private static final int OTHERS_OF_A_HUNDRED = 3;
  private static final String UNREADABLE =
      "{\"type\":\"order.created\",\"data\":{\"livemode\":true}}";

  /**
   * Makes it.
   *
   * @param events how many are to reach the ERPs, copies and bad ones aside
   */
  static Plan of(long seed, int events) {
    return new Maker(seed, events).plan();
  }

  /** How long the sending lasts. */
  static Duration duration(int events) {
    return Duration.ofSeconds(Math.max(1, events / EVENTS_PER_SECOND));
  }

  private static final class Maker {
    private final Random random;
    private final String seed;
    private final int events;
    private final int millis;
    private final List<Sending> sendings = new ArrayList<>();

    Maker(long seed, int events) {
      this.random = new Random(seed);
      this.seed = Long.toString(seed, 36);
      this.events = events;
      this.millis = Math.toIntExact(duration(events).toMillis());
    }

    Plan plan() {
      var orders = orders();
      orders.forEach(this::send);
      for (int i = 0; i < 1 + events * OTHERS_OF_A_HUNDRED / 100; i++) {
        sendOthers(i);
      }
      sendings.sort(Comparator.comparing(Sending::at));
      return new Plan(orders, List.copyOf(sendings));
    }

    private List<Order> orders() {
      var orders = new ArrayList<Order>();
      for (int planned = 0; planned < events; planned += orders.getLast().events()) {
        orders.add(order(orders.size()));
      }
      return List.copyOf(orders);
    }

    /** Commerce Layer's ids have small letters, which ERPs do not tell from capitals. */
    private Order order(int number) {
      var refunds = IntStream.range(0, random.nextInt(3)).mapToObj(it -> "R" + it).toList();
      var cancelled = refunds.isEmpty() && random.nextInt(3) == 0;
      var known = random.nextInt(12) > 0;
      return random.nextBoolean()
          ? new Order(Shop.COMMERCE_LAYER, "c" + seed + "n" + number, known, refunds, cancelled)
          : new Order(
              Shop.ZEPHYRCART,
              ("Z" + seed + "N" + number).toUpperCase(Locale.ROOT),
              known,
              refunds,
              cancelled);
    }

    /** Each several times, and in any order: senders promise none. */
    private void send(Order order) {
      var begin = random.nextInt(millis);
      sendTimes(Kind.PLACED, order, "", begin);
      order.refunds().forEach(it -> sendTimes(Kind.REFUNDED, order, it, begin));
      if (order.cancelled()) {
        sendTimes(Kind.CANCELLED, order, "", begin);
      }
    }

    /** Copies come together as often as one after the other. */
    private void sendTimes(Kind kind, Order order, String refund, int begin) {
      var body = order.shop().body(kind, order, refund, true);
      var times = 1 + Math.max(0, random.nextInt(5) - 2);
      var at = begin + random.nextInt(3000);
      for (int i = 0; i < times; i++) {
        send(at, order.shop(), kind, body, true);
        at = random.nextBoolean() ? at : begin + random.nextInt(3000);
      }
    }

    private void sendOthers(int number) {
      var at = random.nextInt(millis);
      send(at, Shop.ZEPHYRCART, Kind.PLACED, UNREADABLE, true);
      for (var shop : Shop.values()) {
        var test = shop.body(Kind.PLACED, nobodys(shop, "TEST" + number), "", false);
        send(at, shop, Kind.PLACED, test, true);
        var forged = shop.body(Kind.PLACED, nobodys(shop, "FORGED" + number), "", true);
        send(at, shop, Kind.PLACED, forged, false);
      }
    }

    private static Order nobodys(Shop shop, String id) {
      return new Order(shop, id, true, List.of(), false);
    }

    private void send(int at, Shop shop, Kind kind, String body, boolean signed) {
      sendings.add(new Sending(Duration.ofMillis(at), shop, shop.secret(kind), body, signed));
    }
  }
}
