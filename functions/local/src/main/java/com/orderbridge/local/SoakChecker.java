package com.orderbridge.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.local.SoakPlan.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a soak by the receiver's answers, the ERP's documents and what is in the queues. The
 * deliveries table is not asked.
 */
final class SoakChecker {
  private final SoakLedger ledger;
  private final Map<String, Long> orders;
  private final Map<String, Long> creditMemos;
  private final Set<String> waiting;
  private final List<String> violations = new ArrayList<>();

  /**
   * Of what was found.
   *
   * @param orders the order that each sales order names
   * @param creditMemos what each credit memo names
   * @param waiting the ids of the events in queue and DLQ
   */
  SoakChecker(
      SoakLedger ledger, List<String> orders, List<String> creditMemos, List<String> waiting) {
    this.ledger = ledger;
    this.orders = counted(orders);
    this.creditMemos = counted(creditMemos);
    this.waiting = Set.copyOf(waiting);
  }

  static SoakChecker of(SoakLedger ledger, SoakWorld world) {
    return new SoakChecker(
        ledger,
        numbers(world.documents("salesOrders")),
        numbers(world.documents("salesCreditMemos")),
        world.waiting().stream().distinct().toList());
  }

  private static List<String> numbers(List<JsonNode> documents) {
    return documents.stream().map(it -> it.path("externalDocumentNumber").asText()).toList();
  }

  private static Map<String, Long> counted(List<String> numbers) {
    return numbers.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  /** What is wrong; empty if nothing is. */
  List<String> violations(List<Order> planned, int unreadable) {
    planned.forEach(this::check);
    orders.keySet().forEach(it -> violations.add("nobody ordered " + it));
    creditMemos.keySet().forEach(it -> violations.add("nobody gave back " + it));
    var parked = ledger.count("202 parked");
    if (unreadable != parked) {
      violations.add(parked + " bodies were parked, " + unreadable + " are in unreadable");
    }
    return violations;
  }

  int waiting() {
    return waiting.size();
  }

  private void check(Order order) {
    var cancellation = "order.cancelled/" + order.id();
    var gone = ledger.accepted(cancellation) && !waiting.contains(cancellation);
    var there = orders.remove(order.id());
    checkOnce("order.created/" + order.id(), there == null ? 0 : there, gone);
    for (var refund : order.refunds()) {
      var memo = creditMemos.remove(order.id() + "/" + refund);
      checkOnce("order.refunded/" + order.id() + "/" + refund, memo == null ? 0 : memo, false);
    }
  }

  private void checkOnce(String eventId, long documents, boolean gone) {
    if (documents > 1) {
      violations.add(eventId + " was doubled: " + documents + " documents");
    } else if (documents == 1 && !ledger.accepted(eventId)) {
      violations.add(eventId + " has a document, but was not accepted");
    } else if (documents == 1 && gone) {
      violations.add(eventId + " stands, though it was cancelled");
    } else if (documents == 0 && !gone && ledger.accepted(eventId) && !waiting.contains(eventId)) {
      violations.add(eventId + " was lost: no document, and it waits nowhere");
    }
  }
}
