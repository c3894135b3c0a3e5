package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.order.Findings;
import com.orderbridge.erppush.businesscentral.order.Request;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.mapping.Ownership.Owner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of an order, as a refund or cancellation finds it.
 *
 * @param orders of ours
 * @param invoices of ours that nobody has taken back
 * @param earlier credit memos of the order's other events that nobody has taken back
 * @param others documents under the order's reference that this bridge did not write, where they
 *     concern the order
 */
public record OrderState(
    List<FoundDocument> orders,
    List<FoundDocument> invoices,
    List<FoundDocument> earlier,
    List<FoundDocument> others) {

  public static OrderState of(Request request, Findings findings, Meant meant) {
    return new OrderState(
        findings.orders().stream().filter(it -> isOurs(it, request, meant)).toList(),
        findings.invoices().stream()
            .filter(it -> isOurs(it, request, meant) && !it.isTakenBack())
            .toList(),
        findings.earlier().stream().filter(it -> !it.isTakenBack()).toList(),
        java.util.stream.Stream.concat(findings.orders().stream(), findings.invoices().stream())
            .filter(it -> !isOurs(it, request, meant) && concerns(it, request))
            .toList());
  }

  /**
   * Under the name of before the prefix, another source's document can stand, which is no affair of
   * this order's, unless its story took it for the order.
   */
  private static boolean concerns(FoundDocument document, Request request) {
    return document.reference().equalsIgnoreCase(request.references().order())
        || request
            .ownership()
            .predecessor()
            .flatMap(request.past()::other)
            .filter(it -> document.found().numbers().contains(it.reference()))
            .isPresent();
  }

  private static boolean isOurs(FoundDocument document, Request request, Meant meant) {
    return request.ownership().ofOrder(document.found(), meant) == Owner.OURS;
  }

  /** The document of somebody else that stands where ours would be. */
  Optional<FoundDocument> notOurs() {
    return orders.isEmpty() && invoices.isEmpty() ? others.stream().findFirst() : Optional.empty();
  }

  /** The one invoice that a credit memo can apply to; a person chooses among several. */
  Optional<FoundDocument> onlyInvoice() {
    return invoices.size() == 1
        ? invoices.stream().filter(FoundDocument::isPosted).findFirst()
        : Optional.empty();
  }

  /** Whom the order was sold to, where it is still there. */
  Optional<String> soldTo() {
    return sold().stream().findFirst().map(FoundDocument::customer).filter(it -> !it.isEmpty());
  }

  /** The documents whose lines were sold: invoices, or else the order. */
  List<FoundDocument> sold() {
    return invoices.isEmpty() ? orders : invoices;
  }

  boolean hasMoved() {
    return orders.stream().anyMatch(FoundDocument::hasMoved);
  }

  /** What Business Central's own documents leave to be given back; empty if they do not say. */
  Optional<Amount> left() {
    var currency =
        sold().stream().flatMap(it -> it.total().stream()).map(Amount::currency).findFirst();
    return currency.map(
        it -> new Amount(it, sum(sold(), it).subtract(sum(earlier, it)).max(BigDecimal.ZERO)));
  }

  private static BigDecimal sum(List<FoundDocument> documents, String currency) {
    return documents.stream()
        .flatMap(it -> it.total().stream())
        .filter(it -> it.currency().equals(currency))
        .map(Amount::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
