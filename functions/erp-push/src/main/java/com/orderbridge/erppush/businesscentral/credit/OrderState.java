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
 * The state of an order as a refund or cancellation finds it.
 *
 * @param orders orders that the bridge wrote
 * @param invoices invoices of those orders that nobody has cancelled
 * @param earlier credit memos of the order's other events that nobody has cancelled
 * @param others documents under the order's reference that this bridge did not write, if they
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
   * Returns whether a document of somebody else concerns the order. A reference from before the
   * prefix can belong to a document of another source, which does not concern this order unless the
   * order's story adopted it.
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

  /** Returns the document of somebody else that is in the place of ours. */
  Optional<FoundDocument> notOurs() {
    return orders.isEmpty() && invoices.isEmpty() ? others.stream().findFirst() : Optional.empty();
  }

  /**
   * Returns the only invoice, to which a credit memo can apply. If there are several, a person must
   * choose.
   */
  Optional<FoundDocument> onlyInvoice() {
    return invoices.size() == 1
        ? invoices.stream().filter(FoundDocument::isPosted).findFirst()
        : Optional.empty();
  }

  /** Returns the customer to whom the order was sold, if one of its documents still exists. */
  Optional<String> soldTo() {
    return sold().stream().findFirst().map(FoundDocument::customer).filter(it -> !it.isEmpty());
  }

  /**
   * Returns the documents that have the sold lines: the invoices, or the order if there is none.
   */
  List<FoundDocument> sold() {
    return invoices.isEmpty() ? orders : invoices;
  }

  /** Returns whether anything has been shipped or invoiced. */
  boolean hasMoved() {
    return orders.stream().anyMatch(FoundDocument::hasMoved);
  }

  /**
   * Returns what Business Central's own documents leave to be given back; empty if they do not say.
   */
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
