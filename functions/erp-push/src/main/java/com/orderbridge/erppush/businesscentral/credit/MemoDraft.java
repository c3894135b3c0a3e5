package com.orderbridge.erppush.businesscentral.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.mapping.Money;
import com.orderbridge.delivery.Amount;
import com.orderbridge.erppush.amount.Credit;
import com.orderbridge.erppush.amount.Figures;
import com.orderbridge.erppush.amount.TaxGroups;
import com.orderbridge.erppush.amount.Taxes;
import com.orderbridge.erppush.businesscentral.document.AmountCheck;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.document.MemoLines;
import com.orderbridge.erppush.businesscentral.document.OrderLines;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.businesscentral.item.FoundItems;
import com.orderbridge.erppush.businesscentral.order.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Composes the credit memo of a refund or cancellation: its lines and the comments for a person.
 * Pure.
 */
public record MemoDraft(Request request, OrderState order, FoundItems items, TaxGroups taxGroups) {

  /** Composes the credit memo of a refund. */
  Memo refund(boolean mayPost) {
    var comments = new ArrayList<String>();
    var check = new ArrayList<String>();
    amountChecks().forEach(check::add);
    order.notOurs().map(MemoDraft::notOurs).ifPresent(check::add);
    paid().filter(_ -> mayPost).map("CHECK: "::concat).ifPresent(check::add);
    comments.addAll(check);
    comments.addAll(forPerson());
    var lines =
        request.meant().map(it -> refundLines(it.value())).orElseGet(() -> lines().worth(named()));
    var document = request.document().withLines(comments, lines);
    return memo(request.meant(), comments, check, document, mayPost);
  }

  /**
   * Composes the credit memo of a cancellation. It gives back all that is left of the order, for a
   * person to look at.
   */
  Memo cancellation(Amount left) {
    var comments = List.of("CHECK: the order was cancelled after its invoice");
    var lines = lines();
    var document =
        lines.orderIsKnown() || request.document().lines().isEmpty()
            ? request.document().withLines(comments, lines.whole(left.value()))
            : request.document().withComments(comments);
    return memo(Optional.of(left), comments, comments, document, false);
  }

  private Memo memo(
      Optional<Amount> meant,
      List<String> comments,
      List<String> check,
      SalesDocument document,
      boolean mayPost) {
    var invoice = order.onlyInvoice();
    var open = invoice.filter(it -> !it.isPaid());
    return new Memo(
        open.map(it -> document.appliedTo(it.number())).orElse(document),
        meant,
        comments,
        check.stream().findFirst(),
        mayPost && invoice.isPresent(),
        paid().stream().toList());
  }

  /**
   * Returns a note if the invoice is paid. Business Central refuses to apply a credit memo to an
   * invoice that is paid and closed; only a person can say how the money went back.
   */
  private Optional<String> paid() {
    return order
        .onlyInvoice()
        .filter(FoundDocument::isPaid)
        .map("%s is paid: the credit memo cannot be applied to it"::formatted);
  }

  private List<JsonNode> refundLines(BigDecimal amount) {
    var named = named();
    return named.isEmpty() && request.takesAllLines()
        ? lines().whole(invoiced(amount))
        : lines().part(named, amount);
  }

  /**
   * Returns the invoiced part of the amount. The open part has no line that could be given back, so
   * a person must deal with it.
   */
  private BigDecimal invoiced(BigDecimal amount) {
    return order.orders().isEmpty() || order.invoices().isEmpty()
        ? amount
        : order.left().map(it -> it.value().min(amount)).orElse(amount);
  }

  private MemoLines lines() {
    var sold = OrderLines.of(sold(), request.document().freightAccounts());
    var before = order.earlier().stream().flatMap(it -> it.lines().stream()).toList();
    return new MemoLines(sold, before, taxes(), taxGroups, request.rest());
  }

  /**
   * Returns the documents that were sold in this document's currency. Prices in another currency
   * cannot be used.
   */
  private List<FoundDocument> sold() {
    return order.sold().stream().filter(it -> it.isIn(request.document().currency())).toList();
  }

  private Taxes taxes() {
    return new Taxes(Money.smallestUnit(request.document().currency()), true);
  }

  /** Returns the articles that the sender names, with their numbers at Business Central. */
  private List<Credit.Named> named() {
    var named = new ArrayList<Credit.Named>();
    request
        .document()
        .articles()
        .forEach(
            (sku, quantity) ->
                Optional.ofNullable(items.known().get(sku))
                    .ifPresent(it -> named.add(new Credit.Named(it.key(), quantity))));
    return named;
  }

  private List<String> amountChecks() {
    if (request.meant().isEmpty()) {
      return List.of(AmountCheck.MARK + "the shop did not say what was refunded");
    }
    var meant = request.meant().get();
    if (request.exceeds()) {
      return List.of(tooMuch(meant, request.left().orElse(meant)));
    }
    var left = order.left().filter(it -> isLess(it, meant));
    if (left.isPresent()) {
      return List.of(tooMuch(meant, left.get()));
    }
    return order.notOurs().isEmpty() && !lines().orderIsKnown()
        ? List.of(
            AmountCheck.MARK
                + Figures.shown(meant)
                + " were given back, no line of the order is known")
        : List.of();
  }

  /** Returns whether less is left than was meant, by more than rounding explains. */
  private static boolean isLess(Amount left, Amount meant) {
    return left.currency().equals(meant.currency())
        && meant.value().subtract(left.value()).compareTo(Money.smallestUnit(meant.currency())) > 0;
  }

  private static String tooMuch(Amount meant, Amount left) {
    return AmountCheck.MARK
        + "%s were given back, %s are left of the order"
            .formatted(Figures.shown(meant), Figures.shown(left));
  }

  private static String notOurs(FoundDocument document) {
    return "CHECK: this bridge did not write %s of that reference".formatted(document);
  }

  private List<String> forPerson() {
    var comments = new ArrayList<String>();
    if (!request.named()) {
      comments.add("CHECK: the shop gave the refund no id; it may be here already");
    }
    var open = order.orders().stream().findFirst();
    if (open.isPresent() && order.invoices().isEmpty() && !order.hasMoved()) {
      comments.add("CHECK: %s has no invoice".formatted(open.get()));
    } else if (open.isPresent() && (request.takesAllLines() || order.invoices().isEmpty())) {
      comments.add("CHECK: a part of %s is still open".formatted(open.get()));
    }
    return comments;
  }
}
