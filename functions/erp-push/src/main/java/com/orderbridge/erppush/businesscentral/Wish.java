package com.orderbridge.erppush.businesscentral;

import com.orderbridge.core.event.Event;
import com.orderbridge.erppush.mapping.ExternalReference;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Mapped;
import java.util.Optional;

/**
 * What an event wants of Business Central.
 *
 * @param document the sales order, or the credit memo of a refund or cancellation
 * @param orderReference what the order itself is found by
 * @param whole whether it gives the whole order back
 * @param forPerson whether somebody must look at it before it is posted
 */
record Wish(
    Kind kind, SalesDocument document, String orderReference, boolean whole, boolean forPerson) {
  private static final ExternalReference REFERENCES =
      new ExternalReference(FieldLengths.EXTERNAL_DOCUMENT_NUMBER);

  /** Money may have been given back before, by a refund: a person decides. */
  private static final String CANCELLED = "CHECK: the order was cancelled after its invoice";

  static Wish of(Event event, Mapped mapped) {
    var order = REFERENCES.ofOrder(event, Optional.empty());
    return switch (mapped.kind()) {
      case ORDER ->
          new Wish(
              Kind.ORDER, SalesDocument.of(DocumentKind.ORDER, order, mapped), order, true, false);
      case REFUND -> refund(event, mapped, order);
      case CANCELLATION ->
          new Wish(
              Kind.CANCELLATION,
              creditMemo(event, mapped, "cancelled").flagged(CANCELLED),
              order,
              true,
              true);
    };
  }

  private static Wish refund(Event event, Mapped mapped, String order) {
    var document = creditMemo(event, mapped, "refunded");
    var unknown = document.lineCount() == 0;
    if (!unknown && !event.namedByDigest()) {
      return new Wish(Kind.REFUND, document, order, mapped.whole(), false);
    }
    var why =
        unknown
            ? "CHECK: the shop did not say what was refunded"
            : "CHECK: the shop gave the refund no id; it may be here already";
    return new Wish(Kind.REFUND, document.flagged(why), order, mapped.whole(), true);
  }

  private static SalesDocument creditMemo(Event event, Mapped mapped, String what) {
    return SalesDocument.of(
        DocumentKind.CREDIT_MEMO, REFERENCES.ofEvent(event, Optional.empty(), what), mapped);
  }
}
