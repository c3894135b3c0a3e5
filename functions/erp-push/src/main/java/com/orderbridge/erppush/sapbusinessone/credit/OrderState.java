package com.orderbridge.erppush.sapbusinessone.credit;

import com.orderbridge.erppush.sapbusinessone.document.FoundDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far an order has got. Only documents that this bridge made for the event's own source are in
 * it, or that people drew from those; cancelled invoices and deliveries are not.
 *
 * @param drafts of the order
 * @param foreign what stands under the order's reference, and somebody else made it
 * @param cancellation the credit that the order's cancellation has made
 * @param earlier credits of the order's other refunds
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
