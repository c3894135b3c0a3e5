package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.http.Reply;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The answers inside of a {@code $batch} of look-ups (dev-itpro/webservices/use-odata-batch.md);
 * pure. They come in any order and are told apart by id; one that fails fails them all.
 *
 * @param ids that must be answered
 * @param dispensable among them, empty where they are refused
 */
record BatchReplies(Set<String> ids, Set<String> dispensable) {
  Answer judge(JsonNode batch, Instant now) {
    var bodies = JsonNodeFactory.instance.objectNode();
    for (var response : batch.path("responses")) {
      var id = response.path("id").asText();
      switch (Replies.judge(reply(response), body(response), Effect.NONE, now)) {
        case Answer.Ended(Outcome.Rejected _) when dispensable.contains(id) -> bodies.putObject(id);
        case Answer.Ended ended -> {
          return ended;
        }
        case Answer.Ok(var body) -> bodies.set(id, body);
      }
    }
    return ids.stream().allMatch(bodies::has) ? new Answer.Ok(bodies) : incomplete();
  }

  private static Reply.Answered reply(JsonNode response) {
    return new Reply.Answered(
        response.path("status").asInt(),
        header(response.path("headers"), "retry-after"),
        Optional.empty(),
        "");
  }

  /** Mostly a part of the batch's own tree; some are a text. */
  private static JsonNode body(JsonNode response) {
    var body = response.path("body");
    return body.isTextual() ? Replies.body(body.textValue()) : body;
  }

  private static Optional<String> header(JsonNode headers, String name) {
    return headers.properties().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(it -> it.getValue().asText())
        .findFirst();
  }

  private static Answer incomplete() {
    return new Answer.Ended(
        new Outcome.Retry("INCOMPLETE_BATCH", "not every look-up of a batch was answered"));
  }
}
