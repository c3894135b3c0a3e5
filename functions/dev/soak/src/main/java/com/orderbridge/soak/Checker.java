package com.orderbridge.soak;

import com.orderbridge.soak.Books.Document;
import com.orderbridge.soak.Plan.Order;
import com.orderbridge.soak.Shop.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges what a soak did to one ERP, by the receivers' answers, the ERP's documents and what is in
 * the queues. Nothing of the bridge is asked.
 */
final class Checker {
  private final String target;
  private final Ledger ledger;
  private final Books books;
  private final Set<String> waiting;
  private final List<String> violations = new ArrayList<>();

  /**
   * Creates the check of one target after a soak.
   *
   * @param waiting the ids of the events in the target's queue and DLQ
   */
  Checker(String target, Ledger ledger, Books books, Set<String> waiting) {
    this.target = target;
    this.ledger = ledger;
    this.books = books;
    this.waiting = waiting;
  }

  /** Returns what is wrong. Empty if nothing is. */
  List<String> violations(List<Order> planned) {
    var nobodys = books.references();
    for (var order : planned) {
      check(order);
      nobodys.remove(order.id().toUpperCase(Locale.ROOT));
      order.refunds().forEach(it -> nobodys.remove(reference(order, it)));
    }
    nobodys.forEach(it -> wrong(it, "nobody asked for it"));
    books.doubledCustomers().forEach(it -> wrong("customer " + it, "was doubled"));
    return List.copyOf(violations);
  }

  private static String reference(Order order, String refund) {
    return (order.id() + "/" + refund).toUpperCase(Locale.ROOT);
  }

  private void check(Order order) {
    var cancellation = order.shop().eventId(Kind.CANCELLED, order, "");
    var cancelled = ledger.accepted(cancellation) && !waiting.contains(cancellation);
    var placed = order.shop().eventId(Kind.PLACED, order, "");
    check(placed, books.orders(order.id()), cancelled);
    for (var refund : order.refunds()) {
      var refunded = order.shop().eventId(Kind.REFUNDED, order, refund);
      check(refunded, books.creditMemos(reference(order, refund)), false);
    }
  }

  private void check(String event, List<Document> documents, boolean cancelled) {
    var standing = documents.stream().filter(Document::stands).count();
    var due = ledger.accepted(event) && !waiting.contains(event);
    if (documents.size() > 1) {
      wrong(event, "was doubled: " + documents.size() + " documents");
    } else if (standing == 1 && !ledger.accepted(event)) {
      wrong(event, "has a document, but was not accepted");
    } else if (standing == 1 && due && cancelled) {
      wrong(event, "still has a document, although it was cancelled");
    } else if (standing == 0 && due && !cancelled) {
      wrong(event, "was lost: it has no document and does not wait anywhere");
    } else if (documents.stream().anyMatch(it -> it.lines() != 1)) {
      wrong(event, "is not complete: its document does not have exactly one line");
    }
  }

  private void wrong(String what, String how) {
    violations.add(target + ": " + what + " " + how);
  }
}
