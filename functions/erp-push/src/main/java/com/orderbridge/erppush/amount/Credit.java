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
 * Composes the lines of a credit that comes to exactly the amount that was given back, tax
 * included. The lines are drawn from the lines of the order's own document, so that they have its
 * articles, accounts and rates. Pure.
 *
 * <p>If the named articles come to more than was given back, only a part of their price is given
 * back. If they come to less, freight is given back too, and the rest becomes money that belongs to
 * no line, at the rates of the order.
 *
 * @param taxes the way in which the ERP calculates tax
 * @param lines the lines of the order's document
 * @param freeOfTax whether the ERP has a tax group for money without tax; some amounts can be
 *     reached only with one, because no net amount and its tax add up to them
 */
public record Credit(Taxes taxes, List<Drawable> lines, boolean freeOfTax) {
  public Credit {
    lines = List.copyOf(lines);
  }

  /**
   * An article that the sender names as given back.
   *
   * @param object the article's number at the ERP
   */
  public record Named(String object, BigDecimal quantity) {}

  /**
   * Returns lines for all that is left of the order; they come to {@code amount}. Empty if that is
   * impossible.
   */
  public Optional<List<CreditLine>> whole(BigDecimal amount) {
    return balanced(
        lines.stream().filter(it -> it.quantity().signum() != 0).map(Drawable::all).toList(),
        amount);
  }

  /**
   * Returns lines for a part of the order; they come to {@code amount}. Empty if that is
   * impossible.
   *
   * @param named the articles that are given back; none if the sender names only an amount
   */
  public Optional<List<CreditLine>> part(List<Named> named, BigDecimal amount) {
    var drawn = drawn(named);
    return balanced(drawn.isEmpty() ? charges(amount) : drawn, amount);
  }

  /**
   * Returns what articles of the order come to, tax included. It is used if the sender names no
   * amount.
   */
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

  /**
   * Returns the charges that come to exactly the amount: one of them or all of them; none if
   * neither fits.
   */
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

  /**
   * Splits an amount among the rates of the order, in proportion to what the order has at each
   * rate.
   */
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
