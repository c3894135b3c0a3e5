package com.orderbridge.erppush.oracle;

import com.orderbridge.erppush.oracle.SoldOrder.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Orders and refunds as chance has them; the same seed, the same orders. Not thread-safe. */
public final class RandomOrders {
  /** In the map of rates, what freight is taxed with. */
  public static final String FREIGHT = "";

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "GBP", "JPY");
  private static final List<String> SKUS =
      List.of("MUG-12OZ", "EMUG12OZ", "TEE-M-BLK", "BOOK-01", "1996-S");
  private static final List<Integer> RATES = List.of(0, 5, 7, 10, 19, 20, 21, 23, 25);

  private final Random random;
  private final Map<String, List<BigDecimal>> rates;

  private RandomOrders(long seed, Map<String, List<BigDecimal>> rates) {
    this.random = new Random(seed);
    this.rates = new TreeMap<>(rates);
  }

  /** Any of the simulators' articles, and freight, at any of their rates. */
  public static RandomOrders atAnyRate(long seed) {
    var rates = new TreeMap<String, List<BigDecimal>>();
    List<BigDecimal> all = RATES.stream().map(BigDecimal::valueOf).toList();
    SKUS.forEach(sku -> rates.put(sku, all));
    rates.put(FREIGHT, all);
    return new RandomOrders(seed, rates);
  }

  /** These articles, each at its own percent, and freight at that of {@link #FREIGHT}. */
  public static RandomOrders at(long seed, Map<String, BigDecimal> percents) {
    if (!percents.containsKey(FREIGHT) || percents.size() < 2) {
      throw new IllegalArgumentException("needs articles and freight");
    }
    var rates = new TreeMap<String, List<BigDecimal>>();
    percents.forEach((sku, percent) -> rates.put(sku, List.of(percent)));
    return new RandomOrders(seed, rates);
  }

  /** Prices are net, as ZephyrCart's are, or include tax, as Commerce Layer's may. */
  public SoldOrder next(boolean taxIncluded) {
    List<Line> lines = lines();
    long goods = lines.stream().mapToLong(Line::amount).sum();
    return new SoldOrder(
        id(),
        one(CURRENCIES),
        taxIncluded,
        random.nextBoolean(),
        lines,
        random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1500),
        one(of(FREIGHT)),
        random.nextInt(3) == 0 ? discount(goods) : 0);
  }

  /** All, an amount, some pieces for their price or any other, with freight, or freight alone. */
  public GivenBack refund(SoldOrder order) {
    int line = random.nextInt(order.lines().size());
    int pieces = 1 + random.nextInt(order.lines().get(line).quantity());
    GivenBack some = GivenBack.pieces(id(), order, line, pieces);
    return switch (random.nextInt(6)) {
      case 0 -> GivenBack.all(some.id(), order);
      case 1 -> GivenBack.amount(some.id(), 1 + random.nextLong(order.total()));
      case 2 -> some.withFreight(order);
      case 3 -> some.instead(1 + random.nextLong(order.total()));
      case 4 -> order.hasFreight() ? GivenBack.freight(some.id(), order) : some;
      default -> some;
    };
  }

  /** An id of an order or a refund. */
  public String id() {
    var id = new StringBuilder();
    for (int at = 0; at < 26; at++) {
      id.append(CROCKFORD.charAt(random.nextInt(at == 0 ? 8 : CROCKFORD.length())));
    }
    return id.toString();
  }

  private List<Line> lines() {
    var skus = new ArrayList<>(rates.keySet());
    skus.remove(FREIGHT);
    Collections.shuffle(skus, random);
    int many = 1 + random.nextInt(Math.min(4, skus.size()));
    return skus.subList(0, many).stream().map(this::line).toList();
  }

  private Line line(String sku) {
    return new Line(sku, 1 + random.nextInt(5), 1 + random.nextInt(20_000), one(of(sku)));
  }

  private long discount(long goods) {
    return Math.max(1, goods * (1 + random.nextInt(50)) / 100);
  }

  private List<BigDecimal> of(String sku) {
    return rates.getOrDefault(sku, List.of());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
