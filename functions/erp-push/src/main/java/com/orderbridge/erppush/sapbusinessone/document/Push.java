package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Attempt;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.erppush.mapping.ExternalReference;
import com.orderbridge.erppush.mapping.Kind;
import com.orderbridge.erppush.mapping.Letters;
import com.orderbridge.erppush.mapping.Ownership;
import com.orderbridge.erppush.mapping.References;
import com.orderbridge.erppush.sapbusinessone.settings.Settings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The parts with which one attempt works: the event, the database and the stage's settings.
 *
 * @param localCurrency the company's currency; empty if the stage does not say
 */
public record Push(
    Settings settings,
    Bridge bridge,
    Api api,
    Event event,
    Kind kind,
    Attempt attempt,
    Optional<String> localCurrency) {
  private static final ExternalReference OF_DOCUMENT = new ExternalReference(100);

  /** The form of a key, because the Code of a user table has 50 characters. */
  private static final ExternalReference OF_KEY = new ExternalReference(50);

  /** Returns the names of the order and of this event's document. */
  public References references() {
    return references(event, kind, OF_DOCUMENT);
  }

  /** Returns the names of another event of the same order. */
  public References references(Event other, Kind kind) {
    return references(other, kind, OF_DOCUMENT);
  }

  private References references(Event of, Kind kind, ExternalReference form) {
    var what = kind == Kind.CANCELLATION ? "cancellation" : "refund";
    return References.of(of, kind, attempt.past(), form, what);
  }

  public Ownership ownership() {
    return new Ownership(references(), attempt.past(), bridge.predecessorOf(event));
  }

  public Writing writing(LookUps lookUps) {
    return new Writing(
        api,
        settings.keyTable(),
        references(event, kind, OF_KEY).own(),
        it -> Letters.same(it.reference(settings.referenceField()), references().own()),
        lookUps);
  }

  public Drafts drafts() {
    return new Drafts(api);
  }

  /**
   * Returns whether a currency is not the company's own; false if the stage does not say which one
   * it has.
   */
  public boolean isForeign(String currency) {
    return localCurrency.filter(it -> !it.equals(currency)).isPresent();
  }

  /**
   * Returns the body of the document with its customer, its reference, and the due date that an
   * order needs.
   */
  public ObjectNode addressed(SalesDocument document, String cardCode, List<ObjectNode> lines) {
    var body = document.body().deepCopy();
    var own = references().own();
    body.put("CardCode", cardCode);
    if (!body.hasNonNull(Settings.NUM_AT_CARD)) {
      body.put(Settings.NUM_AT_CARD, own);
    }
    body.put(settings.referenceField(), own);
    if (kind == Kind.ORDER && !body.hasNonNull("DocDueDate")) {
      body.put("DocDueDate", day(document));
    }
    body.putArray(SalesDocument.LINES).addAll(lines);
    return body;
  }

  /**
   * Returns the posting date of a document, or today if it has none. A due date must not come
   * before it.
   */
  public String day(SalesDocument document) {
    var today = attempt.now().atOffset(ZoneOffset.UTC).toLocalDate();
    return document.body().path("DocDate").asText(today.toString());
  }

  /**
   * Returns the outcome to wait. Nothing is written while an earlier write may still take effect.
   */
  public Outcome settling() {
    return new Outcome.Retry(
        "SETTLING",
        "a write of an earlier attempt may still be in progress until " + attempt.lookOnlyUntil());
  }
}
