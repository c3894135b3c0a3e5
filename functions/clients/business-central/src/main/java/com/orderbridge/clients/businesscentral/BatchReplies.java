package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The answers inside a {@code $batch} of look-ups (dev-itpro/webservices/use-odata-batch.md). Pure.
 * Answers come in any order and are told apart by id. One failed look-up fails the batch.
 *
 * @param ids the look-ups that must be answered
 * @param dispensable those among them that may be refused; the result of a refused one is empty
 */
record BatchReplies(Set<String> ids, Set<String> dispensable) {
  Step<JsonNode> judge(JsonNode batch, Instant now) {
    var bodies = JsonNodeFactory.instance.objectNode();
    for (var response : batch.path("responses")) {
      var id = response.path("id").asText();
      switch (Replies.judge(reply(response), body(response), Effect.NONE, now)) {
        case Step.Stopped(Stop.Rejected _) when dispensable.contains(id) -> bodies.putObject(id);
        case Step.Stopped(var why) -> {
          return Step.stop(why);
        }
        case Step.Value(var body) -> bodies.set(id, body);
      }
    }
    return ids.stream().allMatch(bodies::has) ? Step.of(bodies) : incomplete();
  }

  private static Reply.Answered reply(JsonNode response) {
    return new Reply.Answered(
        response.path("status").asInt(),
        header(response.path("headers"), "retry-after"),
        Optional.empty(),
        "");
  }

  /**
   * Returns the body of one answer. Most bodies are part of the batch's own JSON; some are JSON in
   * a text.
   */
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

  private static Step<JsonNode> incomplete() {
    return Step.stop(
        new Stop.Retry("INCOMPLETE_BATCH", "not every look-up of a batch was answered"));
  }
}
