package com.orderbridge.erppush.businesscentral.order;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.businesscentral.DocumentKind;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Amount;
import com.orderbridge.delivery.Past;
import com.orderbridge.erppush.amount.GivenBack;
import com.orderbridge.erppush.businesscentral.document.FieldLengths;
import com.orderbridge.erppush.businesscentral.document.SalesDocument;
import com.orderbridge.erppush.mapping.ExternalReference;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Mapped;
import com.orderbridge.erppush.mapping.Ownership;
import com.orderbridge.erppush.mapping.References;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * The demand of an event on Business Central.
 *
 * @param document the sales order, or the credit memo of a refund or cancellation
 * @param givenBack the amount that a refund or cancellation gives back, as the sender states it
 * @param rest a credit memo's line without a price, for money that belongs to no line
 * @param named whether the sender gave the event an id of its own; without one, its document may
 *     exist already
 * @param story the order's other events
 */
public record Request(
    Kind kind,
    SalesDocument document,
    Ownership ownership,
    Optional<GivenBack> givenBack,
    ObjectNode rest,
    boolean named,
    OrderStory story) {
  private static final ExternalReference FORM =
      new ExternalReference(FieldLengths.EXTERNAL_DOCUMENT_NUMBER);

  public static Request of(Event event, Mapped mapped, Past past, Bridge bridge) {
    var references = References.of(event, mapped.kind(), past, FORM, what(mapped.kind()));
    var kind = mapped.kind() == Kind.ORDER ? DocumentKind.ORDER : DocumentKind.CREDIT_MEMO;
    return new Request(
        mapped.kind(),
        SalesDocument.of(kind, references.own(), mapped),
        new Ownership(references, past, predecessor(event, mapped.kind(), bridge)),
        mapped.givenBack(),
        mapped.rest().orElseGet(JsonNodeFactory.instance::objectNode),
        !event.namedByDigest(),
        OrderStory.of(event, past, bridge, FORM));
  }

  private static Optional<String> predecessor(Event event, Kind kind, Bridge bridge) {
    return kind == Kind.ORDER ? Optional.empty() : bridge.predecessorOf(event);
  }

  private static String what(Kind kind) {
    return kind == Kind.CANCELLATION ? OrderStory.CANCELLED : OrderStory.REFUNDED;
  }

  public References references() {
    return ownership.references();
  }

  public Past past() {
    return ownership.past();
  }

  /** Returns what this refund gives back; empty if it is not known. */
  public Optional<Amount> meant() {
    return amount(it -> it.meant(story.refunds()));
  }

  /** Returns what refunds have left of the order before this event, never less than zero. */
  public Optional<Amount> left() {
    return amount(it -> it.left(story.refunds()).map(left -> left.max(BigDecimal.ZERO)));
  }

  private Optional<Amount> amount(Function<GivenBack, Optional<BigDecimal>> of) {
    return givenBack.flatMap(it -> of.apply(it).map(value -> new Amount(it.currency(), value)));
  }

  /** Returns whether the refund gives back more than is left. */
  public boolean exceeds() {
    return givenBack.filter(it -> it.exceeds(story.refunds())).isPresent();
  }

  /** Returns whether nothing is left of the order after this event. */
  public boolean leavesNothing() {
    return givenBack.filter(it -> it.leavesNothing(story.refunds())).isPresent();
  }

  /**
   * Returns whether the refund gives back all lines that are left. Other refunds in the same body
   * do not count, because each will have its own document.
   */
  public boolean takesAllLines() {
    var story = this.story.refunds();
    return givenBack
        .flatMap(it -> it.order().map(order -> order.subtract(story.givenBack(it.currency()))))
        .filter(left -> meant().filter(it -> it.value().compareTo(left) == 0).isPresent())
        .isPresent();
  }

  /** Returns whether the refund gives back nothing. A cancellation does not say an amount. */
  public boolean isForNothing() {
    return kind == Kind.REFUND && meant().filter(it -> it.value().signum() <= 0).isPresent();
  }

  /** Returns the order's total according to the sender. */
  public Optional<Amount> orderTotal() {
    return kind == Kind.ORDER
        ? document.totals().map(it -> new Amount(it.currency(), it.total()))
        : givenBack.flatMap(it -> it.order().map(value -> new Amount(it.currency(), value)));
  }

  /** Returns whether the amount is below zero and so cannot be given back. */
  public boolean isBelowNothing() {
    return givenBack
        .flatMap(GivenBack::amount)
        .filter(it -> it.compareTo(BigDecimal.ZERO) < 0)
        .isPresent();
  }
}
