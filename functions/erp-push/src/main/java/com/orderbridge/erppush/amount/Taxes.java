package com.orderbridge.erppush.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.function.Predicate;

/**
 * The way in which an ERP calculates the tax of a document with net prices.
 *
 * @param unit the smallest amount of the document's currency
 * @param byDocument whether the tax is rounded once for all lines of a rate, as Business Central
 *     does; otherwise it is rounded for each line
 * @param apart tells which lines are rounded alone in any case, as Business One's freight is
 */
public record Taxes(BigDecimal unit, boolean byDocument, Predicate<Taxed> apart) {
  public Taxes(BigDecimal unit, boolean byDocument) {
    this(unit, byDocument, _ -> false);
  }

  /** Something that is taxed. */
  public interface Taxed {
    /** Returns the amount without tax, in the currency's major unit. */
    BigDecimal net();

    /** Returns the rate as a fraction: 0.2 is 20 %. */
    BigDecimal rate();
  }

  /** Returns what a document with these lines comes to, tax included. */
  public BigDecimal gross(Collection<? extends Taxed> lines) {
    var gross = BigDecimal.ZERO;
    for (var line : lines) {
      gross = gross.add(line.net());
    }
    var together = lines.stream().filter(it -> byDocument && !apart.test(it)).toList();
    var alone = lines.stream().filter(it -> !byDocument || apart.test(it)).toList();
    return gross.add(taxByRate(together)).add(taxByLine(alone));
  }

  /** Rounds to the currency's smallest unit, half up. */
  public BigDecimal rounded(BigDecimal amount) {
    return amount.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
  }

  private BigDecimal taxByLine(Collection<? extends Taxed> lines) {
    return lines.stream()
        .map(it -> rounded(it.net().multiply(it.rate())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal taxByRate(Collection<? extends Taxed> lines) {
    var nets = new LinkedHashMap<BigDecimal, BigDecimal>();
    lines.forEach(it -> nets.merge(it.rate().stripTrailingZeros(), it.net(), BigDecimal::add));
    return nets.entrySet().stream()
        .map(it -> rounded(it.getKey().multiply(it.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
