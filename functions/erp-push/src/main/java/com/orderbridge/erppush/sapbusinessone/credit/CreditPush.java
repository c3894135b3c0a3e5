package com.orderbridge.erppush.sapbusinessone.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Rejected;
import com.orderbridge.delivery.Outcome.Retry;
import com.orderbridge.delivery.Outcome.Skipped;
import com.orderbridge.erppush.amount.Credit;
import com.orderbridge.erppush.amount.GivenBack;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Ownership.Meant;
import com.orderbridge.erppush.sapbusinessone.document.Customers;
import com.orderbridge.erppush.sapbusinessone.document.DocumentOwner;
import com.orderbridge.erppush.sapbusinessone.document.ItemLookUps;
import com.orderbridge.erppush.sapbusinessone.document.Push;
import com.orderbridge.erppush.sapbusinessone.document.SalesDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt to carry out one refund or cancellation in one database.
 *
 * @param givenBack what the sender says about its amount
 */
public record CreditPush(Push push, SalesDocument document, Optional<GivenBack> givenBack) {

  /** The parts of the look-up's answer. */
  private record Lists(List<JsonNode> findings, List<JsonNode> items, List<JsonNode> customers) {}

  public Outcome deliver() {
    if (!isCancellation()
        && givenBack.flatMap(GivenBack::amount).filter(CreditPush::isNegative).isPresent()) {
      return new Rejected("INVALID_ORDER", "the amount given back is below 0", WhoMustAct.SENDER);
    }
    if (!isCancellation() && request(List.of()).isOfNothing()) {
      return new Skipped("nothing was given back");
    }
    return document.hasNoCurrency()
        ? rejected("INVALID_" + push.kind().name(), "it has no currency")
        : look();
  }

  private static boolean isNegative(BigDecimal amount) {
    return amount.signum() < 0;
  }

  private Outcome look() {
    var findings = Findings.queries(push);
    var items = items();
    var customers = customers();
    var queries = new ArrayList<>(findings);
    queries.addAll(items.queries());
    queries.addAll(customers.queries());
    var ofItems = findings.size() + items.queries().size();
    return Outcome.of(
        push.api()
            .look(queries)
            .map(
                it ->
                    new Lists(
                        it.subList(0, findings.size()),
                        it.subList(findings.size(), ofItems),
                        it.subList(ofItems, it.size())))
            .map(this::act));
  }

  private ItemLookUps items() {
    return new ItemLookUps(push.settings().items(), document.itemCodes(), push.day(document));
  }

  private Customers customers() {
    return new Customers(push.settings().customers(), document, push.day(document));
  }

  private Outcome act(Lists lists) {
    var findings = Findings.of(push, lists.findings());
    var items = items().resolve(lists.items());
    var request = request(named(items));
    var known = customers().known(lists.customers());
    var write = new CreditWrite(push, document, request);
    return switch (findings.own(new Meant(request.meant(), known))) {
      case DocumentOwner.Ours(var own) -> write.adopt(own);
      case DocumentOwner.Same(var own) ->
          new AlreadyDelivered(own.shownName(), false, request.meant(), Optional.empty());
      case DocumentOwner.Taken(var own) -> DocumentOwner.taken(own, push);
      case DocumentOwner.None() ->
          clear(findings.state(new Meant(orderTotal(), known)), write, items);
    };
  }

  private Outcome clear(OrderState state, CreditWrite write, Step<Map<String, String>> items) {
    var request = write.request();
    return switch (Clearing.of(request, state)) {
      case Clearing.Done(var reference) -> done(reference, request);
      case Clearing.Cancelled(var order) ->
          new Withdrawal(push, state).already(order, ofRefund(request));
      case Clearing.NoOrder() ->
          rejected("ORDER_NOT_FOUND", "no document has the order's reference");
      case Clearing.NotOurs(var found) ->
          rejected("NOT_OURS", found.name() + " was not written by this bridge: cancel it by hand");
      case Clearing.Undecided(var draft) ->
          new Retry("PENDING_APPROVAL", "the order is " + draft.shownName());
      case Clearing.Cancel _, Clearing.Remove _, Clearing.Write _
          when !push.attempt().mayCreate() ->
          push.settling();
      case Clearing.Cancel(var order) ->
          new Withdrawal(push, state).cancel(order, ofRefund(request));
      case Clearing.Remove(var draft) ->
          new Withdrawal(push, state).remove(draft, ofRefund(request));
      case Clearing.Write it -> write.create(it, state, items);
    };
  }

  private static Outcome done(String reference, CreditRequest request) {
    return new AlreadyDelivered(reference, true, ofRefund(request), Optional.empty());
  }

  /** Returns the amount of a refund. A cancellation without a credit gives nothing back. */
  private static Optional<Amount> ofRefund(CreditRequest request) {
    return request.cancellation() ? Optional.empty() : request.meant();
  }

  private CreditRequest request(List<Credit.Named> named) {
    return new CreditRequest(
        isCancellation(),
        givenBack,
        new OrderStory(push).refunds(),
        named,
        push.event().namedByDigest(),
        push.settings().postsRefunds());
  }

  /**
   * Returns the articles that a refund names. The lines of a cancellation are not meant like that.
   */
  private List<Credit.Named> named(Step<Map<String, String>> items) {
    if (isCancellation() || !(items instanceof Step.Value(var codes))) {
      return List.of();
    }
    return document.lines(codes).stream()
        .filter(it -> it.path("Quantity").isNumber())
        .map(
            it ->
                new Credit.Named(it.path("ItemCode").asText(), it.path("Quantity").decimalValue()))
        .toList();
  }

  private Optional<Amount> orderTotal() {
    return givenBack.flatMap(it -> it.order().map(value -> new Amount(it.currency(), value)));
  }

  private boolean isCancellation() {
    return push.kind() == Kind.CANCELLATION;
  }

  private static Outcome rejected(String code, String reason) {
    return new Rejected(code, reason, WhoMustAct.OPERATIONS);
  }
}
