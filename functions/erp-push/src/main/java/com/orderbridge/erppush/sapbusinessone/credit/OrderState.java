package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far an order has got. It has only documents that this bridge made for the event's own source,
 * or that people drew from those. Cancelled invoices and deliveries are left out.
 *
 * @param drafts the drafts of the order
 * @param foreign a document of somebody else under the order's reference
 * @param cancellation the credit that the order's cancellation made
 * @param earlier the credits of the order's other refunds
 */
record OrderState(
    List<FoundDocument> orders,
    List<FoundDocument> drafts,
    List<FoundDocument> invoices,
    List<FoundDocument> deliveries,
    Optional<FoundDocument> foreign,
    Optional<FoundDocument> cancellation,
    List<FoundDocument> earlier) {
  OrderState {
    orders = List.copyOf(orders);
    drafts = List.copyOf(drafts);
    invoices = List.copyOf(invoices);
    deliveries = List.copyOf(deliveries);
    earlier = List.copyOf(earlier);
  }

  boolean isEmpty() {
    return all().findAny().isEmpty();
  }

  private Stream<FoundDocument> all() {
    return Stream.of(orders, drafts, invoices, deliveries).flatMap(List::stream);
  }

  boolean openInPart() {
    return orders.stream().anyMatch(it -> !it.closed() && !it.cancelled());
  }
}
