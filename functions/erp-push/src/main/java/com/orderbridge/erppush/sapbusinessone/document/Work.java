package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.event.Event;
import com.orderbridge.erppush.mapping.ExternalReference;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.sapbusinessone.servicelayer.ServiceLayer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What one attempt has to do with: the event, the database, the stage's settings. */
public record Work(
    Settings settings, ServiceLayer serviceLayer, Event event, Kind kind, Attempt attempt) {
  private static final ExternalReference OF_DOCUMENT = new ExternalReference(100);

  /** A user table's Code carries 50 characters. */
  private static final ExternalReference OF_KEY = new ExternalReference(50);

  /** Under which the order is kept. */
  public String orderReference() {
    return OF_DOCUMENT.ofOrder(event, Optional.empty());
  }

  /** Under which the document of this event is kept. */
  public String reference() {
    return reference(OF_DOCUMENT);
  }

  private String reference(ExternalReference of) {
    return switch (kind) {
      case ORDER -> of.ofOrder(event, Optional.empty());
      case REFUND -> of.ofEvent(event, Optional.empty(), "refund");
      case CANCELLATION -> of.ofEvent(event, Optional.empty(), "cancellation");
    };
  }

  public Writing writing(Whereabouts whereabouts) {
    return new Writing(serviceLayer, settings.keyTable(), reference(OF_KEY), whereabouts);
  }

  /**
   * The body of the document: its customer, its reference, and the due date that an order needs.
   */
  public ObjectNode addressed(SalesDocument document, String cardCode, List<ObjectNode> lines) {
    var body = document.body().deepCopy();
    body.put("CardCode", cardCode);
    if (!body.hasNonNull(Settings.NUM_AT_CARD)) {
      body.put(Settings.NUM_AT_CARD, reference());
    }
    body.put(settings.referenceField(), reference());
    if (kind == Kind.ORDER && !body.hasNonNull("DocDueDate")) {
      body.put("DocDueDate", body.path("DocDate").asText(today()));
    }
    body.putArray(SalesDocument.LINES).addAll(lines);
    return body;
  }

  /** A due date must not come before the posting date, which is today where nobody says. */
  private String today() {
    return attempt.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** While an earlier write may still come to its end, nothing is written. */
  public Outcome settling() {
    return new Outcome.Retry(
        "SETTLING",
        "a write of an earlier attempt may still come to its end, until "
            + attempt.lookOnlyUntil());
  }
}
