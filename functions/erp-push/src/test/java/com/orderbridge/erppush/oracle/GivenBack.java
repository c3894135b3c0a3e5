package com.orderbridge.erppush.oracle;

import com.orderbridge.erppush.oracle.SoldOrder.Line;
import com.orderbridge.erppush.oracle.SoldOrder.Share;
import java.math.BigDecimal;
import java.util.List;

/**
 * A refund as the shop gave it.
 *
 * @param id 26 characters of Crockford's alphabet
 * @param amount what the customer got, tax included, in minor units
 * @param amountSaid whether the sender's body says the amount
 * @param lines the goods that the sender names, or none
 */
public record GivenBack(String id, long amount, boolean amountSaid, List<Line> lines) {

  public GivenBack {
    lines = List.copyOf(lines);
    if (amount < 0) {
      throw new IllegalArgumentException("nobody pays for a refund");
    }
  }

  /** An amount of which no goods are named. */
  public static GivenBack amount(String id, long amount) {
    return new GivenBack(id, amount, true, List.of());
  }

  public static GivenBack all(String id, SoldOrder order) {
    return amount(id, order.total());
  }

  public static GivenBack freight(String id, SoldOrder order) {
    return amount(id, freightOf(order));
  }

  /**
   * Some pieces of one line, for what the customer paid for them: its share of the discount off.
   */
  public static GivenBack pieces(String id, SoldOrder order, int line, int pieces) {
    Line sold = order.lines().get(line);
    if (pieces < 1 || pieces > sold.quantity()) {
      throw new IllegalArgumentException("more pieces than were sold");
    }
    Share share = order.shares().get(line);
    long amount = SoldOrder.rounded(BigDecimal.valueOf(share.total()), pieces, sold.quantity());
    return new GivenBack(id, amount, true, List.of(pieces(sold, pieces)));
  }

  /** The same, and the freight too, which only the amount tells. */
  public GivenBack withFreight(SoldOrder order) {
    return new GivenBack(id, amount + freightOf(order), amountSaid, lines);
  }

  /** The same goods for another amount, as an agreement may be. */
  public GivenBack instead(long other) {
    return new GivenBack(id, other, amountSaid, lines);
  }

  /** The same, of a sender that names the goods alone. */
  public GivenBack withoutAmount() {
    return new GivenBack(id, amount, false, lines);
  }

  private static Line pieces(Line sold, int pieces) {
    return new Line(sold.sku(), pieces, sold.unitPrice(), sold.rate());
  }

  private static long freightOf(SoldOrder order) {
    return order.hasFreight() ? order.shares().getLast().total() : 0;
  }

  static long sum(List<GivenBack> refunds) {
    return refunds.stream().mapToLong(GivenBack::amount).sum();
  }
}
