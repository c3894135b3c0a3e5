package com.orderbridge.erppush.businesscentral.credit;

import com.orderbridge.core.step.Step;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.delivery.Outcome.Delivered;
import com.orderbridge.erppush.businesscentral.document.FoundDocument;
import com.orderbridge.erppush.businesscentral.order.OrderStory;
import com.orderbridge.erppush.businesscentral.order.Writing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Deletes an order of ours of which nothing has been shipped or invoiced. Drafts of credit memos
 * that are left get a comment that there is nothing to credit.
 */
public record Withdrawal(Writing writing) {
  private static final String NOTHING_TO_CREDIT =
      "CHECK: the order was cancelled, nothing needs to be credited";

  /**
   * Deletes the order. An order that no longer exists counts as cancelled.
   *
   * @param amount the amount that was given back with it
   */
  Outcome delete(OrderState order, OrderStory story, Optional<Amount> amount) {
    for (var draft : order.earlier()) {
      if (flag(draft, story) instanceof Step.Stopped(var why)) {
        return Outcome.of(why);
      }
    }
    for (var one : order.orders()) {
      if (writing.delete(one) instanceof Step.Stopped(var why)) {
        return Outcome.of(why);
      }
    }
    return order.orders().isEmpty()
        ? new AlreadyDelivered("no order is left", true, amount, Optional.empty())
        : new Delivered(
            numbers(order.orders()), List.of("order deleted"), amount, Optional.empty());
  }

  private Step<FoundDocument> flag(FoundDocument draft, OrderStory story) {
    return draft.isDraft() && story.numbers().contains(draft.number())
        ? writing.flag(draft, NOTHING_TO_CREDIT)
        : Step.of(draft);
  }

  static String numbers(List<FoundDocument> orders) {
    return orders.stream().map(FoundDocument::number).collect(Collectors.joining(", "));
  }
}
