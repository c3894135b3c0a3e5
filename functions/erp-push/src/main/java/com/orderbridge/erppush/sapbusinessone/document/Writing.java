package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.clients.sapbusinessone.Api;
import com.orderbridge.clients.sapbusinessone.CallResult;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.Stop.Retry;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.erppush.mapping.Facts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Creates one document. In the atomic mode a row of a user table is written with it: both are
 * written or neither. The row's code is unique, so that there can be no second document, whatever
 * was looked up before.
 *
 * @param key the code of that row
 * @param own tells whether a document has the reference that this attempt writes
 */
public record Writing(
    Api api, Optional<String> keyTable, String key, Predicate<FoundDocument> own, LookUps lookUps) {
  private static final String DUPLICATE_KEY = "-2035";

  private static final Facts.Names OF_DOCUMENT =
      new Facts.Names(
          Facts.words("currency", "DocCurrency", "date", "DocDate", "customer", "CardCode"),
          SalesDocument.LINES,
          Facts.words("tax groups", SalesDocument.VAT_GROUP, "items", "ItemCode"));

  /** The result of a write. */
  public sealed interface Written {
    record Made(FoundDocument document) implements Written {}

    /** An earlier attempt made the document, as its key row proves. */
    record Before(FoundDocument document) implements Written {}
  }

  public Step<Written> create(String collection, JsonNode document) {
    return post(collection, Json.write(document))
        .mapStop(it -> Facts.told(it, document, OF_DOCUMENT))
        .then(it -> written(it, collection, document));
  }

  private Step<Written> written(CallResult answer, String collection, JsonNode document) {
    return switch (answer) {
      case CallResult.Ok(var created) when created.path("DocEntry").isNumber() ->
          totalled(new FoundDocument(collection, created));
      case CallResult.Ok _ -> lookAgain(Written.Made::new, vanished());
      case CallResult.NoMatch(var otherwise) ->
          lookAgain(Written.Made::new, Facts.told(otherwise, document, OF_DOCUMENT));
      case CallResult.Exists(var otherwise) ->
          lookAgain(Written.Before::new, keyWithout(otherwise));
    };
  }

  /** Returns the document with its totals. If the answer has none, the document is looked up. */
  private Step<Written> totalled(FoundDocument created) {
    Written made = new Written.Made(created);
    return created.total().isPresent()
            || !(lookAgain(Written.Made::new, vanished()) instanceof Step.Value<Written> shown)
        ? Step.of(made)
        : shown;
  }

  private Step<CallResult> post(String collection, String document) {
    return keyTable
        .map(table -> api.postWithKey(table, keyRow(), collection, document))
        .orElseGet(() -> api.post(collection, document));
  }

  private String keyRow() {
    return Json.write(JsonNodeFactory.instance.objectNode().put("Code", key).put("Name", key));
  }

  /** Looks up the document as it is now, after a write whose answer does not show it. */
  public Step<Written> lookAgain(Function<FoundDocument, Written> found, Stop otherwise) {
    return again().then(it -> it.map(found).map(Step::of).orElseGet(() -> Step.stop(otherwise)));
  }

  Step<Optional<FoundDocument>> again() {
    return api.look(lookUps.queries())
        .map(
            lists ->
                lookUps.all(lists).stream()
                    .filter(it -> own.test(it) && !it.isSpent() && !it.refused())
                    .findFirst());
  }

  public static Stop vanished() {
    return new Retry(
        "NOT_FOUND_AGAIN",
        "it was created, but is not found yet",
        Optional.empty(),
        Effect.UNKNOWN);
  }

  private Stop keyWithout(Rejected otherwise) {
    return keyTable.isPresent() && otherwise.code().equals(DUPLICATE_KEY)
        ? new Rejected(
            "KEY_WITHOUT_DOCUMENT",
            "@%s has %s, but no document has this reference: somebody has changed or removed it. "
                    .formatted(keyTable.get(), key)
                + "Remove the row to create the document again",
            WhoMustAct.OPERATIONS)
        : otherwise;
  }
}
