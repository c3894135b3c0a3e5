package com.orderbridge.erppush.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves the lines of a credit by a few of the smallest units until they come to an amount. Some
 * amounts cannot be reached in this way: at 20 % no net amount and its tax come to 0.03. Then a few
 * units are given back free of tax. Pure.
 */
record Balance(Taxes taxes, BigDecimal amount) {
  /** The most units by which a line is moved. */
  private static final int REACH = 3;

  /** The number of lines that are tried, the largest first. More lines would not reach further. */
  private static final int TRIED = 6;

  private static final int MOST_FREE = 4;

  /** Returns the moved lines; empty if the amount is out of reach. */
  Optional<List<CreditLine>> of(List<CreditLine> lines, boolean freeOfTax) {
    var exact = reach(lines, amount);
    if (exact.isPresent() || !freeOfTax) {
      return exact;
    }
    for (int units = 1; units <= MOST_FREE; units++) {
      var free = taxes.unit().multiply(BigDecimal.valueOf(units));
      var reached = reach(lines, amount.subtract(free));
      if (reached.isPresent()) {
        return Optional.of(with(reached.get(), CreditLine.money(free, BigDecimal.ZERO)));
      }
    }
    return Optional.empty();
  }

  private Optional<List<CreditLine>> reach(List<CreditLine> lines, BigDecimal goal) {
    var movable = largestFirst(lines);
    if (isAt(lines, goal)) {
      return Optional.of(lines);
    }
    for (var one : movable) {
      for (var moved : moves(lines, one)) {
        if (isAt(moved, goal)) {
          return Optional.of(moved);
        }
      }
    }
    return reachWithTwo(lines, movable, goal);
  }

  private Optional<List<CreditLine>> reachWithTwo(
      List<CreditLine> lines, List<Integer> movable, BigDecimal goal) {
    for (var one : movable) {
      for (var moved : moves(lines, one)) {
        for (var other : movable) {
          for (var both : other > one ? moves(moved, other) : List.<List<CreditLine>>of()) {
            if (isAt(both, goal)) {
              return Optional.of(both);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Integer> largestFirst(List<CreditLine> lines) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      places.add(i);
    }
    places.sort((one, other) -> lines.get(other).net().compareTo(lines.get(one).net()));
    return places.subList(0, Math.min(TRIED, places.size()));
  }

  private List<List<CreditLine>> moves(List<CreditLine> lines, int place) {
    var moves = new ArrayList<List<CreditLine>>();
    for (int units = -REACH; units <= REACH; units++) {
      var line = lines.get(place);
      var net = line.net().add(taxes.unit().multiply(BigDecimal.valueOf(units)));
      if (units != 0 && line.bears(net)) {
        var moved = new ArrayList<>(lines);
        moved.set(place, line.withNet(net));
        moves.add(moved);
      }
    }
    return moves;
  }

  private boolean isAt(List<CreditLine> lines, BigDecimal goal) {
    return taxes.gross(lines).compareTo(goal) == 0;
  }

  private static List<CreditLine> with(List<CreditLine> lines, CreditLine more) {
    var all = new ArrayList<>(lines);
    all.add(more);
    return all;
  }
}
