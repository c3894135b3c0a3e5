package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.credit.FoundLine.Place;
import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the amounts and quantities that earlier credits of the order give back, so that they are
 * not given back again. Business One itself knows what posted documents have drawn. It does not
 * know what a draft is going to draw, nor what was given back for an invoice that was closed.
 */
final class EarlierCredits {
  private final Map<Place, BigDecimal> drawn = new HashMap<>();
  private final Map<String, BigDecimal> loose = new HashMap<>();

  /**
   * Adds up earlier credits.
   *
   * @param type the type of the documents that are drawn on
   */
  static EarlierCredits of(List<FoundDocument> credits, int type) {
    var earlier = new EarlierCredits();
    for (var credit : credits) {
      credit.lines().forEach(it -> earlier.add(new FoundLine(credit, it, false), type));
      credit.expenses().forEach(it -> earlier.add(new FoundLine(credit, it, true), type));
    }
    return earlier;
  }

  private void add(FoundLine row, int type) {
    var much = row.expense() ? row.net() : row.quantity();
    if (!row.isDrawnFrom(type)) {
      loose.merge(row.object(), much, BigDecimal::add);
    } else if (row.document().isDraft()) {
      drawn.merge(row.base(), much, BigDecimal::add);
    }
  }

  /**
   * Returns what is left of a row: a quantity, or an amount for an expense. Credits that name no
   * row are taken off the first rows of the same object.
   *
   * @param open what Business One says is left of the row
   */
  BigDecimal left(FoundLine row, BigDecimal open) {
    var left = less(open, drawn.getOrDefault(row.place(), BigDecimal.ZERO));
    var taken = within(loose.getOrDefault(row.object(), BigDecimal.ZERO), left);
    loose.merge(row.object(), taken.negate(), BigDecimal::add);
    return left.subtract(taken);
  }

  private static BigDecimal less(BigDecimal open, BigDecimal drawn) {
    return open.subtract(within(drawn, open));
  }

  /** Returns {@code much}, but no more than {@code of}. Zero if their signs differ. */
  private static BigDecimal within(BigDecimal much, BigDecimal of) {
    if (much.signum() * of.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return much.abs().compareTo(of.abs()) < 0 ? much : of;
  }
}
