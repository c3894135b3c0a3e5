package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.clients.sapbusinessone.Answer;
import com.orderbridge.clients.sapbusinessone.ServiceLayer;
import com.orderbridge.clients.sapbusinessone.ServiceLayer.Looked;
import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.Outcome.Retry;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.core.json.Json;
import com.orderbridge.erppush.mapping.Facts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Creates one document. In the atomic mode a row of a user table is written with it, both or none:
 * its code is unique, so that no second document can come to be, whatever was looked up before.
 *
 * @param key code of that row
 * @param own whether a document has the reference that this attempt writes
 */
public record Writing(
    ServiceLayer serviceLayer,
    Optional<String> keyTable,
    String key,
    Predicate<Found> own,
    Whereabouts whereabouts) {
  private static final String DUPLICATE_KEY = "-2035";

  private static final Facts.Names OF_DOCUMENT =
      new Facts.Names(
          Facts.words("currency", "DocCurrency", "date", "DocDate", "customer", "CardCode"),
          SalesDocument.LINES,
          Facts.words("tax groups", SalesDocument.VAT_GROUP, "items", "ItemCode"));

  /** What became of it. */
  public sealed interface Written {
    record Made(Found document) implements Written {}

    /** An earlier attempt had made it, as its key row proves. */
    record Before(Found document) implements Written {}

    record Ended(Outcome outcome) implements Written {}
  }

  public Written create(String collection, JsonNode document) {
    return switch (post(collection, Json.write(document))) {
      case Answer.Ok(var created) when created.path("DocEntry").isNumber() ->
          totalled(new Found(collection, created));
      case Answer.Ok _ -> lookAgain(Written.Made::new, vanished());
      case Answer.NoMatch(var otherwise) ->
          lookAgain(Written.Made::new, Facts.told(otherwise, document, OF_DOCUMENT));
      case Answer.Exists(var otherwise) -> lookAgain(Written.Before::new, keyWithout(otherwise));
      case Answer.Ended(var outcome) ->
          new Written.Ended(Facts.told(outcome, document, OF_DOCUMENT));
    };
  }

  /** The totals are in the answer; where they are not, they are asked for. */
  private Written totalled(Found created) {
    var made = new Written.Made(created);
    return created.total().isPresent()
        ? made
        : switch (lookAgain(Written.Made::new, vanished())) {
          case Written.Made shown -> shown;
          case Written other -> made;
        };
  }

  private Answer post(String collection, String document) {
    return keyTable
        .map(table -> serviceLayer.postWithKey(table, keyRow(), collection, document))
        .orElseGet(() -> serviceLayer.post(collection, document));
  }

  private String keyRow() {
    return Json.write(JsonNodeFactory.instance.objectNode().put("Code", key).put("Name", key));
  }

  /** The document as it is now: after a write whose answer does not show it. */
  public Written lookAgain(Function<Found, Written> found, Outcome otherwise) {
    return switch (serviceLayer.look(whereabouts.queries())) {
      case Looked.Ended(var outcome) -> new Written.Ended(outcome);
      case Looked.Lists(var lists) ->
          whereabouts.all(lists).stream()
              .filter(it -> own.test(it) && !it.isSpent() && !it.refused())
              .findFirst()
              .map(found)
              .orElseGet(() -> new Written.Ended(otherwise));
    };
  }

  public static Outcome vanished() {
    return new Retry(
        "NOT_FOUND_AGAIN",
        "it was created, and is not found yet",
        Optional.empty(),
        Effect.UNKNOWN);
  }

  private Outcome keyWithout(Rejected otherwise) {
    return keyTable.isPresent() && otherwise.code().equals(DUPLICATE_KEY)
        ? new Rejected(
            "KEY_WITHOUT_DOCUMENT",
            "@%s has %s, but no document has this reference: somebody has changed or removed it. "
                    .formatted(keyTable.get(), key)
                + "Remove the row to have it created once more",
            WhoMustAct.OPERATIONS)
        : otherwise;
  }
}
