package com.orderbridge.erppush.businesscentral.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.mapping.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Spreads an order's discount over its lines, exact to the smallest unit. The header's own {@code
 * discountAmount} cannot be used: it is applied when the header is written, before there are lines
 * (APIV2SalesOrders.Page.al, UpdateDiscount), and would be refused.
 *
 * <p>Articles take the discount in proportion to their amounts, so that each keeps its share of
 * tax. Freight takes the discounts that the sender gave on it, and what is left when the articles
 * are free. Gift cards come last.
 */
final class SpreadDiscount {
  static final String DISCOUNT = "discountAmount";

  /**
   * The field in which a mapping gives the sender's discount on freight. Business Central has no
   * such field, so it is removed.
   */
  static final String FREIGHT_DISCOUNT = "freightDiscountAmount";

  private final List<ObjectNode> lines = new ArrayList<>();
  private final Set<String> freightAccounts;
  private final BigDecimal unit;

  private SpreadDiscount(JsonNode lines, Set<String> freightAccounts, BigDecimal unit) {
    this.freightAccounts = freightAccounts;
    this.unit = unit;
    for (var line : lines) {
      if (line instanceof ObjectNode object) {
        this.lines.add(object);
      }
    }
  }

  /**
   * Changes the body in place. If the lines cannot take the discount, it stays in the header.
   *
   * @param freightAccounts the accounts on which the mapping books freight; if there are none,
   *     every account is freight
   */
  static void over(ObjectNode body, String lines, Set<String> freightAccounts) {
    var discount = LineFields.number(body, DISCOUNT);
    var onFreight = LineFields.number(body, FREIGHT_DISCOUNT);
    body.remove(FREIGHT_DISCOUNT);
    if (discount.signum() <= 0 && onFreight.signum() <= 0) {
      return;
    }
    var unit = Money.smallestUnit(body.path("currencyCode").asText());
    var spread = new SpreadDiscount(body.path(lines), freightAccounts, unit);
    spread.take(body, discount, onFreight);
  }

  private void take(ObjectNode body, BigDecimal discount, BigDecimal onFreight) {
    if (discount.add(onFreight).compareTo(sum(takers(_ -> true))) > 0) {
      body.put(DISCOUNT, discount.add(onFreight));
      return;
    }
    body.remove(DISCOUNT);
    var left = take(onFreight, takers(this::isFreight)).add(discount);
    left = take(left, takers(it -> !isAccount(it)));
    left = take(left, takers(this::isFreight));
    take(left, takers(_ -> true));
  }

  private static boolean isAccount(JsonNode line) {
    return LineFields.isAccount(line);
  }

  private boolean isFreight(JsonNode line) {
    return isAccount(line)
        && (freightAccounts.isEmpty()
            || freightAccounts.contains(line.path("lineObjectNumber").asText()));
  }

  private List<ObjectNode> takers(Predicate<ObjectNode> which) {
    return lines.stream().filter(it -> net(it).signum() > 0).filter(which).toList();
  }

  private static BigDecimal sum(List<ObjectNode> takers) {
    return takers.stream().map(SpreadDiscount::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Spreads a discount over these lines as far as they can take it. Returns the rest. */
  private BigDecimal take(BigDecimal discount, List<ObjectNode> takers) {
    var most = sum(takers);
    var some = discount.min(most);
    if (some.signum() > 0) {
      spread(some, most, takers);
    }
    return discount.subtract(some);
  }

  /**
   * Spreads a discount over lines. What rounding leaves over is added unit by unit to the lines
   * that are furthest below their exact share.
   */
  private void spread(BigDecimal discount, BigDecimal most, List<ObjectNode> takers) {
    var shares = new ArrayList<Share>();
    var left = discount;
    for (var line : takers) {
      var exact = discount.multiply(net(line)).divide(most, 20, RoundingMode.DOWN);
      var share = exact.divide(unit, 0, RoundingMode.DOWN).multiply(unit);
      shares.add(new Share(line, share, exact.subtract(share)));
      left = left.subtract(share);
    }
    shares.sort(Comparator.comparing(Share::missing).reversed());
    shares.forEach(it -> add(it.line(), it.amount()));
    for (int i = 0; left.signum() > 0; i = (i + 1) % shares.size()) {
      var line = shares.get(i).line();
      var more = left.min(unit).min(net(line));
      add(line, more);
      left = left.subtract(more);
    }
  }

  private record Share(ObjectNode line, BigDecimal amount, BigDecimal missing) {}

  private static void add(ObjectNode line, BigDecimal share) {
    if (share.signum() > 0) {
      line.put(DISCOUNT, LineFields.number(line, DISCOUNT).add(share));
    }
  }

  private static BigDecimal net(JsonNode line) {
    return line.has("discountPercent") ? BigDecimal.ZERO : LineFields.net(line);
  }
}
