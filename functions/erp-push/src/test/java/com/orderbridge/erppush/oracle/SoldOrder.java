package com.orderbridge.erppush.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An order as a shop sold it. Amounts are whole minor units of the currency.
 *
 * @param id 26 characters of Crockford's alphabet
 * @param taxIncluded whether prices, freight and discount include tax
 * @param taxedByLine whether the tax of each line is rounded, and not that of each rate
 * @param freight what is charged for shipping, or 0
 * @param discount what is taken off the goods, or 0; it is spread over them by their amounts and
 *     never over freight
 */
public record SoldOrder(
    String id,
    String currency,
    boolean taxIncluded,
    boolean taxedByLine,
    List<Line> lines,
    long freight,
    BigDecimal freightRate,
    long discount) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DIGITS = new MathContext(30, RoundingMode.HALF_UP);

  public SoldOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || freight < 0 || discount < 0) {
      throw new IllegalArgumentException("an order has lines, and no amount below 0");
    }
    if (discount > lines.stream().mapToLong(Line::amount).sum()) {
      throw new IllegalArgumentException("the discount is more than the goods");
    }
  }

  /**
   * Goods of one kind.
   *
   * @param rate the percent of tax
   */
  public record Line(String sku, int quantity, long unitPrice, BigDecimal rate) {
    public long amount() {
      return quantity * unitPrice;
    }
  }

  /**
   * What the customer paid for a line, or for freight.
   *
   * @param price before the discount, as the shop prices: with tax or without
   * @param discount the line's share of the order's
   */
  public record Share(long price, long discount, long net, long tax) {
    public long total() {
      return net + tax;
    }
  }

  /** What the customer paid. */
  public long total() {
    return shares().stream().mapToLong(Share::total).sum();
  }

  public long tax() {
    return shares().stream().mapToLong(Share::tax).sum();
  }

  /** Of the lines in their order, and of freight last where there is any. */
  public List<Share> shares() {
    return shares(discounts());
  }

  /** As {@link #shares}, had there been no discount. */
  public List<Share> sharesBeforeDiscount() {
    return shares(lines.stream().map(line -> 0L).toList());
  }

  public boolean hasFreight() {
    return freight > 0;
  }

  private List<Share> shares(List<Long> discounts) {
    var till = new Till();
    var shares = new ArrayList<Share>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      shares.add(till.share(line.amount(), discounts.get(at), line.rate()));
    }
    if (hasFreight()) {
      shares.add(till.share(freight, 0, freightRate));
    }
    return List.copyOf(shares);
  }

  /** Each line bears the discount up to it, rounded, less what those before it bear. */
  private List<Long> discounts() {
    long goods = lines.stream().mapToLong(Line::amount).sum();
    var discounts = new ArrayList<Long>();
    long amount = 0;
    long borne = 0;
    for (Line line : lines) {
      amount += line.amount();
      long upToHere = rounded(BigDecimal.valueOf(discount), amount, goods);
      discounts.add(upToHere - borne);
      borne = upToHere;
    }
    return discounts;
  }

  /** Adds lines up; where tax is rounded by rate, a line gets what its rate's sum lacks. */
  private final class Till {
    private final Map<BigDecimal, Long> priced = new HashMap<>();
    private final Map<BigDecimal, Long> taxed = new HashMap<>();

    Share share(long price, long discount, BigDecimal rate) {
      long paid = price - discount;
      long tax = taxedByLine ? taxOf(paid, rate) : rest(paid, rate);
      return new Share(price, discount, taxIncluded ? paid - tax : paid, tax);
    }

    private long rest(long paid, BigDecimal rate) {
      BigDecimal key = rate.stripTrailingZeros();
      long sum = taxOf(priced.merge(key, paid, Long::sum), rate);
      long before = taxed.getOrDefault(key, 0L);
      taxed.put(key, sum);
      return sum - before;
    }

    private long taxOf(long amount, BigDecimal rate) {
      BigDecimal of = taxIncluded ? HUNDRED.add(rate) : HUNDRED;
      return BigDecimal.valueOf(amount)
          .multiply(rate)
          .divide(of, DIGITS)
          .setScale(0, RoundingMode.HALF_UP)
          .longValueExact();
    }
  }

  /** So much of an amount as the part is of the whole, rounded to a minor unit. */
  static long rounded(BigDecimal amount, long part, long whole) {
    return whole == 0
        ? 0
        : amount
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }
}
