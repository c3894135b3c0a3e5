package com.orderbridge.erppush.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a credit that comes, tax included, to exactly what was given back. What is given
 * back is drawn from the lines of the order's own document, so that articles, accounts and rates
 * are those of the order. Pure.
 *
 * <p>Where the articles that the sender names come to more than was given back, their lines are
 * given back in part; where they come to less, freight is given back too, and what is left after
 * that is money for no line, at the rates of the order.
 *
 * @param taxes how the ERP reckons
 * @param lines of the order's document
 * @param freeOfTax whether the ERP has a group for money without tax; only with one are the amounts
 *     reached that no net amount and its tax add up to
 */
public record Credit(Taxes taxes, List<Drawable> lines, boolean freeOfTax) {
  public Credit {
    lines = List.copyOf(lines);
  }

  /**
   * An article that the sender names as given back.
   *
   * @param object its number at the ERP
   */
  public record Named(String object, BigDecimal quantity) {}

  /** All that is left of the order, come to {@code amount}; empty if it cannot be. */
  public Optional<List<CreditLine>> whole(BigDecimal amount) {
    return balanced(
        lines.stream().filter(it -> it.quantity().signum() != 0).map(Drawable::all).toList(),
        amount);
  }

  /**
   * A part of the order, come to {@code amount}; empty if it cannot be.
   *
   * @param named articles of it; none if the sender names an amount alone
   */
  public Optional<List<CreditLine>> part(List<Named> named, BigDecimal amount) {
    var drawn = drawn(named);
    return balanced(drawn.isEmpty() ? charges(amount) : drawn, amount);
  }

  /** What articles of the order come to, tax included, where the sender names no amount. */
  public BigDecimal worth(List<Named> named) {
    return taxes.gross(drawn(named));
  }

  private List<CreditLine> drawn(List<Named> named) {
    var left = new HashMap<Drawable, BigDecimal>();
    var drawn = new ArrayList<CreditLine>();
    for (var article : named) {
      draw(article, left, drawn);
    }
    return drawn;
  }

  private void draw(Named article, Map<Drawable, BigDecimal> left, List<CreditLine> drawn) {
    var wanted = article.quantity();
    for (var line : lines) {
      var open = left.getOrDefault(line, line.quantity());
      var some = wanted.min(open);
      if (!line.charge() && line.object().equalsIgnoreCase(article.object()) && some.signum() > 0) {
        drawn.add(line.part(some, taxes));
        left.put(line, open.subtract(some));
        wanted = wanted.subtract(some);
      }
    }
  }

  /** Those charges that come to exactly the amount: one of them, or all. */
  private List<CreditLine> charges(BigDecimal amount) {
    var charges = openCharges(List.of());
    for (var charge : charges) {
      if (taxes.gross(List.of(charge)).compareTo(amount) == 0) {
        return List.of(charge);
      }
    }
    return !charges.isEmpty() && taxes.gross(charges).compareTo(amount) == 0 ? charges : List.of();
  }

  private List<CreditLine> openCharges(List<CreditLine> without) {
    return lines.stream()
        .filter(it -> it.charge() && it.net().signum() > 0)
        .filter(it -> without.stream().noneMatch(drawn -> drawn.at() == it.at()))
        .map(Drawable::all)
        .toList();
  }

  private Optional<List<CreditLine>> balanced(List<CreditLine> drawn, BigDecimal amount) {
    var apart = amount.subtract(taxes.gross(drawn));
    return switch (apart.signum()) {
      case 0 -> Optional.of(drawn);
      case -1 -> exactly(lessened(drawn, amount), amount);
      default -> exactly(filled(drawn, apart), amount);
    };
  }

  private List<CreditLine> lessened(List<CreditLine> drawn, BigDecimal amount) {
    var share = amount.divide(taxes.gross(drawn), 20, RoundingMode.HALF_UP);
    return drawn.stream().map(it -> it.withNet(taxes.rounded(it.net().multiply(share)))).toList();
  }

  private List<CreditLine> filled(List<CreditLine> drawn, BigDecimal missing) {
    var filled = new ArrayList<>(drawn);
    var left = missing;
    if (!drawn.isEmpty()) {
      for (var charge : openCharges(drawn)) {
        var some = left.signum() > 0 ? upTo(charge, left) : charge.withNet(BigDecimal.ZERO);
        if (some.net().signum() > 0) {
          filled.add(some);
          left = left.subtract(taxes.gross(List.of(some)));
        }
      }
    }
    if (left.compareTo(taxes.unit()) > 0 || (left.signum() > 0 && filled.isEmpty())) {
      filled.addAll(money(left));
    }
    return filled;
  }

  private CreditLine upTo(CreditLine charge, BigDecimal gross) {
    var net = net(gross, charge.rate());
    return net.compareTo(charge.net()) < 0 ? charge.withNet(net) : charge;
  }

  private BigDecimal net(BigDecimal gross, BigDecimal rate) {
    return taxes.rounded(gross.divide(BigDecimal.ONE.add(rate), 20, RoundingMode.HALF_UP));
  }

  /** An amount at the rates of the order, each by its share of the order. */
  private List<CreditLine> money(BigDecimal gross) {
    var byRate = new LinkedHashMap<BigDecimal, BigDecimal>();
    lines.stream()
        .filter(it -> it.net().signum() > 0)
        .forEach(
            it ->
                byRate.merge(
                    it.rate(), it.net().multiply(BigDecimal.ONE.add(it.rate())), BigDecimal::add));
    var all = byRate.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var money = new ArrayList<CreditLine>();
    byRate.forEach(
        (rate, ofRate) -> {
          var share = gross.multiply(ofRate).divide(all, 20, RoundingMode.HALF_UP);
          money.add(CreditLine.money(net(share, rate), rate));
        });
    return money.stream().filter(it -> it.net().signum() > 0).toList();
  }

  private Optional<List<CreditLine>> exactly(List<CreditLine> near, BigDecimal amount) {
    return new Balance(taxes, amount).of(near, freeOfTax);
  }
}
