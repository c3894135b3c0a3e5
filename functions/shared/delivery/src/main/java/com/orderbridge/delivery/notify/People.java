package com.orderbridge.delivery.notify;

import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.story.DeliveryRecord;
import java.time.Instant;

/** Tells people about the deliveries of one target, in plain sentences without personal data. */
public final class People {
  private final String target;
  private final Notifications notifications;

  public People(String target, Notifications notifications) {
    this.target = target;
    this.notifications = notifications;
  }

  /** Says that an event was rejected, why, and what to do. */
  public void reject(Event event, Outcome.Rejected rejected) {
    notifications.tell(
        rejected.whoMustAct(),
        "Order Bridge: %s rejected %s: %s".formatted(target, event.type(), rejected.code()),
        "%s of %s (%s) is on its way to the DLQ of %s: %s. %s"
            .formatted(
                event.type(),
                Printable.quoted(event.subject()),
                event.source(),
                target,
                sentence(rejected.reason()),
                remedy(event, rejected.whoMustAct())));
  }

  private static String remedy(Event event, WhoMustAct who) {
    return switch (who) {
      case OPERATIONS, CATALOG, ACCOUNTING -> "When that is fixed, redrive the DLQ.";
      case SENDER ->
          ("The event itself is the cause, so a redrive would fail again: ask %s to correct the"
               + " order and send it again, or enter it by hand. Then delete this message from the"
               + " DLQ.")
              .formatted(event.source());
    };
  }

  /**
   * Says that the sender has not decided on an order, and when the delivery gives up.
   *
   * @param until when it goes to the DLQ
   */
  public void pending(Event event, String reason, Instant until) {
    notifications.tell(
        WhoMustAct.OPERATIONS,
        "Order Bridge: %s does not have %s yet".formatted(target, event.type()),
        "%s of %s (%s) is not delivered to %s yet: %s. It is delivered when the sender sends it again; after %s it goes to the DLQ."
            .formatted(
                event.type(),
                Printable.quoted(event.subject()),
                event.source(),
                target,
                reason,
                until));
  }

  /**
   * Says that an event was delivered, but that somebody must look at the document.
   *
   * @param reference the target's own name for the document
   * @param check what to look at
   */
  public void look(Event event, String reference, String check) {
    notifications.tell(
        WhoMustAct.ACCOUNTING,
        "Order Bridge: %s has %s, please check it".formatted(target, event.type()),
        "%s of %s (%s) was delivered to %s as %s, but somebody must look at it: %s."
            .formatted(
                event.type(),
                Printable.quoted(event.subject()),
                event.source(),
                target,
                reference,
                sentence(check)));
  }

  /**
   * Says that the sender changed an event after it was delivered. The bridge does not change what
   * it has delivered.
   */
  public void changed(Event event, DeliveryRecord record) {
    notifications.tell(
        WhoMustAct.OPERATIONS,
        "Order Bridge: %s was sent again with another content".formatted(event.type()),
        "%s of %s (%s) was sent again under the same id with another content. %s has the first one%s, and the bridge does not change it: compare it with the sender's order, and change it by hand if the new content is right."
            .formatted(
                event.type(),
                Printable.quoted(event.subject()),
                event.source(),
                target,
                record.reference().map(" as "::concat).orElse("")));
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
