package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.Credit;
import com.orderbridge.erppush.amount.CreditLine;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the lines of an order's documents that are given back, and how much of each. Pure.
 *
 * @param inPart whether the documents cover only a part of the order; if so, all of them go back as
 *     they are, and a person deals with the rest
 */
record CreditedLines(
    CreditRequest request,
    CreditedDocuments base,
    OrderLines sources,
    Credit credit,
    boolean inPart) {

  static CreditedLines of(
      CreditRequest request,
      CreditedDocuments base,
      OrderState state,
      Settings settings,
      String currency) {
    var taxes = OrderLines.taxes(base, settings, Money.smallestUnit(currency));
    var earlier = EarlierCredits.of(state.earlier(), base.type());
    var sources = OrderLines.of(base, earlier, settings, taxes);
    var freeOfTax = settings.taxGroups().of(BigDecimal.ZERO).isPresent();
    return new CreditedLines(
        request,
        base,
        sources,
        new Credit(taxes, sources.drawables(), freeOfTax),
        base.type() != CreditedDocuments.ORDER && state.openInPart());
  }

  /**
   * Returns the chosen lines; empty if no lines of the documents come to the amount that is meant.
   */
  Optional<List<CreditLine>> chosen(String currency) {
    if (!sources.complete() || sources.drawables().isEmpty() || !base.isIn(currency)) {
      return Optional.empty();
    }
    return (request.takesAllLines() ? whole() : part()).filter(it -> !it.isEmpty());
  }

  private Optional<List<CreditLine>> whole() {
    var all = credit.taxes().gross(sources.drawables());
    return credit.whole(inPart ? all : request.meant().map(Amount::value).orElse(all));
  }

  private Optional<List<CreditLine>> part() {
    var amount =
        request
            .meant()
            .map(Amount::value)
            .or(() -> Optional.of(credit.worth(request.named())).filter(it -> it.signum() > 0));
    return amount.flatMap(it -> credit.part(request.named(), it));
  }
}
