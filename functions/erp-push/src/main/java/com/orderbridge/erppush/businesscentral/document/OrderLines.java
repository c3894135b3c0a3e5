package com.orderbridge.erppush.businesscentral.document;

import com.orderbridge.erppush.amount.Drawable;
import com.orderbridge.erppush.amount.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of an order's invoices, or of the order itself, from which credit memos give back.
 * Pure.
 *
 * @param freightAccounts the accounts whose lines are freight, which is given back if articles come
 *     to too little; if there are none, every account is freight
 */
public record OrderLines(List<FoundLine> lines, Set<String> freightAccounts) {
  public OrderLines {
    lines = lines.stream().filter(it -> it.quantity().signum() != 0 && !it.isComment()).toList();
    freightAccounts = Set.copyOf(freightAccounts);
  }

  public static OrderLines of(List<FoundDocument> documents, Set<String> freightAccounts) {
    return new OrderLines(
        documents.stream().flatMap(it -> it.lines().stream()).toList(), freightAccounts);
  }

  FoundLine at(int place) {
    return lines.get(place);
  }

  /** Returns the tax group that this order has for a rate. */
  Optional<String> taxCode(BigDecimal rate) {
    return lines.stream()
        .filter(it -> it.rate().filter(its -> its.compareTo(rate) == 0).isPresent())
        .flatMap(it -> it.taxCode().stream())
        .findFirst();
  }

  /** Returns whether there are lines and every line has a rate. */
  boolean isKnown() {
    return !lines.isEmpty() && lines.stream().allMatch(it -> it.rate().isPresent());
  }

  /**
   * Returns what can still be given back.
   *
   * @param before the lines of the order's other credit memos
   */
  List<Drawable> left(List<FoundLine> before, Taxes taxes) {
    var left = lines.stream().map(Left::new).toList();
    before.forEach(it -> draw(it, left, taxes));
    var drawables = new ArrayList<Drawable>();
    for (int at = 0; at < lines.size(); at++) {
      drawables.add(left.get(at).drawable(at, isFreight(lines.get(at))));
    }
    return drawables;
  }

  private boolean isFreight(FoundLine line) {
    return line.type().equals("Account")
        && (freightAccounts.isEmpty() || freightAccounts.contains(line.number()));
  }

  private static void draw(FoundLine drawn, List<Left> left, Taxes taxes) {
    var quantity = drawn.quantity();
    var net = drawn.net();
    for (var one : left) {
      if (one.line.key().equalsIgnoreCase(drawn.key()) && quantity.signum() > 0) {
        var some = quantity.min(one.quantity).max(BigDecimal.ZERO);
        var share = taxes.rounded(net.multiply(some).divide(quantity, 20, RoundingMode.HALF_UP));
        one.quantity = one.quantity.subtract(some);
        one.net = one.net.subtract(share).max(BigDecimal.ZERO);
        quantity = quantity.subtract(some);
        net = net.subtract(share);
      }
    }
  }

  /** The rest of a line while credit memos are drawn from it. */
  private static final class Left {
    private final FoundLine line;
    private BigDecimal quantity;
    private BigDecimal net;

    private Left(FoundLine line) {
      this.line = line;
      this.quantity = line.quantity();
      this.net = line.net();
    }

    /**
     * Returns the rest as a line to draw from. Freight is given back in parts of its price, never
     * of its quantity.
     */
    private Drawable drawable(int at, boolean charge) {
      var some = charge && net.signum() > 0 ? line.quantity() : quantity;
      return new Drawable(at, charge, line.key(), some, net, line.rate().orElse(BigDecimal.ZERO));
    }
  }
}
