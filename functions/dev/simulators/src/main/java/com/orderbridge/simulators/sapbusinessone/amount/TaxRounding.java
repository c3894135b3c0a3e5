package com.orderbridge.simulators.sapbusinessone.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tax of lines, each of which is rounded. By document, the tax of a group of lines is that of
 * their sum, and the difference is shared out among them: SAP note 3379849 [V]. Whether a company
 * can have it by row was not found [?].
 */
record TaxRounding(Exchange exchange, boolean byRow) {

  /** A line's amount before tax, with the code and the percent of its tax. */
  record Taxable(Amount net, String code, BigDecimal percent) {}

  /** In the order of the lines. */
  List<Amount> taxes(List<Taxable> lines) {
    List<Amount> taxes = new ArrayList<>();
    lines.forEach(line -> taxes.add(exchange.percent(line.percent(), line.net())));
    if (!byRow) {
      groups(lines).values().forEach(group -> shareOut(lines, group, taxes));
    }
    return taxes;
  }

  private static Map<String, List<Integer>> groups(List<Taxable> lines) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int at = 0; at < lines.size(); at++) {
      groups.computeIfAbsent(lines.get(at).code(), code -> new ArrayList<>()).add(at);
    }
    return groups;
  }

  private void shareOut(List<Taxable> lines, List<Integer> group, List<Amount> taxes) {
    Amount rest = group.stream().map(at -> lines.get(at).net()).reduce(Amount.NONE, Amount::plus);
    Amount taxed = group.stream().map(taxes::get).reduce(Amount.NONE, Amount::plus);
    BigDecimal percent = lines.get(group.getFirst()).percent();
    Amount left = exchange.percent(percent, rest).minus(taxed);
    for (int at : group) {
      Amount net = lines.get(at).net();
      Amount share = share(left, net, rest);
      taxes.set(at, taxes.get(at).plus(share));
      left = left.minus(share);
      rest = rest.minus(net);
    }
  }

  private Amount share(Amount left, Amount net, Amount rest) {
    return new Amount(
        share(exchange.local(), left.local(), net.local(), rest.local()),
        share(exchange.document(), left.foreign(), net.foreign(), rest.foreign()));
  }

  private static BigDecimal share(
      Denomination unit, BigDecimal left, BigDecimal net, BigDecimal rest) {
    return rest.signum() == 0 ? left : unit.rounded(Exchange.divided(left.multiply(net), rest));
  }
}
