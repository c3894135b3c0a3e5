package com.orderbridge.erppush.sapbusinessone.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.Outcome.Retry;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.core.json.Json;
import com.orderbridge.erppush.sapbusinessone.servicelayer.Answer;
import com.orderbridge.erppush.sapbusinessone.servicelayer.ServiceLayer;
import com.orderbridge.erppush.sapbusinessone.servicelayer.ServiceLayer.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Creates one document. In the atomic mode a row of a user table is written with it, both or none:
 * its code is unique, so that no second document can come to be, whatever was looked up before.
 *
 * @param key code of that row
 */
public record Writing(
    ServiceLayer serviceLayer, Optional<String> keyTable, String key, Whereabouts whereabouts) {
  private static final String PENDING = "pending approval";
  private static final String DUPLICATE_KEY = "-2035";

  public Outcome create(String collection, JsonNode document, List<String> notes) {
    return switch (post(collection, Json.write(document))) {
      case Answer.Ok(var created) when keyTable.isEmpty() ->
          delivered(Found.of(collection, created), collection, notes);
      case Answer.Ok _ -> lookAgain(it -> delivered(it, collection, notes), vanished());
      case Answer.NoMatch(var otherwise) ->
          lookAgain(it -> delivered(it, collection, notes), otherwise);
      case Answer.Exists(var otherwise) ->
          lookAgain(it -> new AlreadyDelivered(name(it, collection)), keyWithout(otherwise));
      case Answer.Ended(var outcome) -> outcome;
    };
  }

  /** How a document is called that stands for one of {@code collection}. */
  public static String name(Found found, String collection) {
    return found.isDraft() && !collection.equals(found.collection())
        ? found.name() + ", " + PENDING
        : found.name();
  }

  private Answer post(String collection, String document) {
    return keyTable
        .map(table -> serviceLayer.postWithKey(table, keyRow(), collection, document))
        .orElseGet(() -> serviceLayer.post(collection, document));
  }

  private String keyRow() {
    return Json.write(JsonNodeFactory.instance.objectNode().put("Code", key).put("Name", key));
  }

  private static Outcome delivered(Found found, String collection, List<String> notes) {
    var all = new ArrayList<>(notes);
    if (found.isDraft() && !collection.equals(found.collection())) {
      all.addFirst(PENDING);
    }
    return new Delivered(found.name(), all);
  }

  private Outcome lookAgain(Function<Found, Outcome> found, Outcome otherwise) {
    return switch (serviceLayer.look(whereabouts.queries())) {
      case Looked.Ended(var outcome) -> outcome;
      case Looked.Lists(var lists) -> whereabouts.first(lists).map(found).orElse(otherwise);
    };
  }

  private static Outcome vanished() {
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
