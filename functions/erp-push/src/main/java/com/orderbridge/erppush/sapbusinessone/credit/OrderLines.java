package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.erppush.amount.CreditLine;
import com.orderbridge.erppush.amount.Drawable;
import com.orderbridge.erppush.amount.Taxes;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines and expenses of an order's documents that can be given back, each marked by its place
 * in {@code rows}.
 *
 * @param complete whether the tax rate of every row is known; otherwise no amount can be calculated
 */
record OrderLines(List<FoundLine> rows, List<Drawable> drawables, boolean complete) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  OrderLines {
    rows = List.copyOf(rows);
    drawables = List.copyOf(drawables);
  }

  static OrderLines of(
      CreditedDocuments base, EarlierCredits earlier, Settings settings, Taxes taxes) {
    var rows = rows(base);
    var drawables = new ArrayList<Drawable>();
    var complete = true;
    for (int at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      var rate = rate(row.json(), settings);
      var quantity = quantity(base, row, earlier);
      complete &= rate.isPresent();
      if (quantity.signum() != 0 && rate.isPresent()) {
        drawables.add(drawable(at, row, quantity, rate.get(), settings, taxes));
      }
    }
    return new OrderLines(rows, drawables, complete);
  }

  private static List<FoundLine> rows(CreditedDocuments base) {
    var rows = new ArrayList<FoundLine>();
    if (base.hasLines()) {
      for (var document : base.documents()) {
        document.lines().forEach(it -> rows.add(new FoundLine(document, it, false)));
        document.expenses().forEach(it -> rows.add(new FoundLine(document, it, true)));
      }
    }
    return rows;
  }

  /** Returns the quantity that is left; for an expense, the share that is left. */
  private static BigDecimal quantity(
      CreditedDocuments base, FoundLine row, EarlierCredits earlier) {
    if (row.net().signum() == 0 && row.expense()) {
      return BigDecimal.ZERO;
    }
    var left = earlier.left(row, open(base, row));
    return row.expense() ? left.divide(row.net(), 20, RoundingMode.HALF_UP) : left;
  }

  /**
   * Returns what Business One says is left of a row. A closed document, such as a paid invoice,
   * does not say it, so all of it counts as left. The quantity that an order still has to deliver
   * does not say it either.
   */
  private static BigDecimal open(CreditedDocuments base, FoundLine row) {
    if (row.document().closed() || base.type() == CreditedDocuments.ORDER) {
      return row.expense() ? row.net() : row.quantity();
    }
    if (row.isClosed()) {
      return BigDecimal.ZERO;
    }
    return row.expense() ? row.openNet() : row.openQuantity();
  }

  private static Drawable drawable(
      int at, FoundLine row, BigDecimal quantity, BigDecimal rate, Settings settings, Taxes taxes) {
    var share = quantity.divide(row.quantity(), 20, RoundingMode.HALF_UP);
    var charge = row.expense() || settings.items().services().contains(row.object());
    return new Drawable(
        at,
        charge,
        row.object(),
        row.expense() ? BigDecimal.ONE : quantity,
        taxes.rounded(row.net().multiply(share)),
        rate);
  }

  /**
   * Returns the rate that Business One gives for the row, or the one that the stage gives for its
   * VAT group.
   */
  private static Optional<BigDecimal> rate(JsonNode row, Settings settings) {
    for (var field : List.of("TaxPercentagePerRow", "TaxPercent")) {
      if (row.path(field).isNumber()) {
        return Optional.of(row.path(field).decimalValue().divide(HUNDRED));
      }
    }
    var group = row.path(SalesDocument.VAT_GROUP).asText();
    return settings.taxGroups().byRate().entrySet().stream()
        .filter(it -> it.getValue().equals(group))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns whether something is taxed as an expense, whose tax is rounded alone. */
  static boolean isExpense(List<FoundLine> rows, Taxes.Taxed taxed) {
    return switch (taxed) {
      case CreditLine line -> !line.isMoney() && rows.get(line.at()).expense();
      case Drawable drawable -> rows.get(drawable.at()).expense();
      default -> false;
    };
  }

  static Taxes taxes(CreditedDocuments base, Settings settings, BigDecimal unit) {
    var rows = rows(base);
    return new Taxes(unit, settings.taxedByDocument(), it -> isExpense(rows, it));
  }

  FoundLine row(CreditLine line) {
    return rows.get(line.at());
  }

  /** Returns a row with this rate. Money of the same rate gets its tax group. */
  Optional<FoundLine> ofRate(BigDecimal rate) {
    return drawables.stream()
        .filter(it -> it.rate().compareTo(rate) == 0)
        .map(it -> rows.get(it.at()))
        .findFirst();
  }
}
