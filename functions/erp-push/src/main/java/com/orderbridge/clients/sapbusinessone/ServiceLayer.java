package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.adapters.http.HttpCalls.Call;
import com.orderbridge.clients.sapbusinessone.SessionCalls.Sent;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import com.orderbridge.core.http.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One company database during one attempt.
 *
 * @param url up to and with {@code /b1s/v1} or {@code /b1s/v2}
 */
public record ServiceLayer(URI url, SessionCalls calls) {
  /** What look-ups found, in their order; or why they could not be made. */
  public sealed interface Looked {
    record Lists(List<JsonNode> lists) implements Looked {}

    record Ended(Outcome outcome) implements Looked {}
  }

  private static final Map<String, String> JSON =
      Map.of("Accept", "application/json", "Content-Type", "application/json");
  private static final Map<String, String> MIXED =
      Map.of("Accept", "multipart/mixed", "Content-Type", Batch.CONTENT_TYPE);
  private static final String NO_CONTENT = "return-no-content";

  /** All look-ups in one request. */
  public Looked look(List<Query> queries) {
    var reads =
        queries.stream().map(it -> new Batch.Read(root() + it.url(), it.anyCase())).toList();
    return switch (batch(Batch.reads(reads))) {
      case Sent.Unsigned(var outcome) -> new Looked.Ended(outcome);
      case Sent.Replied(Reply.Answered answered) when answered.success() ->
          lists(Batch.answers(answered.body()), queries.size());
      case Sent.Replied(var reply) -> ended(Replies.judge(reply, false, calls.now()));
    };
  }

  public Answer post(String path, String body) {
    return write(call(path, JSON, body));
  }

  /** Changes what the body names, and nothing else. */
  public Answer patch(String path, String body) {
    return write(new Call("PATCH", address(path), JSON, Optional.of(body)));
  }

  public Answer delete(String path) {
    return write(new Call("DELETE", address(path), JSON, Optional.empty()));
  }

  private Answer write(Call call) {
    return switch (calls.send(call, Replies::sessionLost)) {
      case Sent.Unsigned(var outcome) -> new Answer.Ended(outcome);
      case Sent.Replied(var reply) -> Replies.judge(reply, true, calls.now());
    };
  }

  /**
   * The key row and the document, both or none. Without content in the answers: of an order that
   * became a draft they would say -2028, and undo the change set.
   */
  public Answer postWithKey(String keyTable, String keyRow, String path, String body) {
    var parts =
        List.of(
            new Batch.Create(root() + "U_" + keyTable, NO_CONTENT, keyRow),
            new Batch.Create(root() + path, NO_CONTENT, body));
    return switch (batch(Batch.changeSet(parts))) {
      case Sent.Unsigned(var outcome) -> new Answer.Ended(outcome);
      case Sent.Replied(Reply.Answered answered) when answered.success() ->
          ofChangeSet(Batch.answers(answered.body()), parts.size());
      case Sent.Replied(var reply) -> Replies.judge(reply, true, calls.now());
    };
  }

  /** What cannot be read leaves open what was written, as silence does. */
  private Answer ofChangeSet(List<Reply.Answered> answers, int parts) {
    var failed = answers.stream().filter(it -> !it.success()).findFirst();
    Reply judged =
        failed.isPresent() || answers.size() == parts
            ? failed.orElseGet(answers::getLast)
            : new Reply.Silent("the change set was answered by nothing that can be read");
    return Replies.judge(judged, true, calls.now());
  }

  /** No list is not an empty list: on nothing that can be read, nothing may be created. */
  private Looked lists(List<Reply.Answered> answers, int asked) {
    var lists = new ArrayList<JsonNode>();
    for (var answer : answers) {
      var judged = Replies.judge(answer, false, calls.now());
      if (!(judged instanceof Answer.Ok(var body)) || !body.path("value").isArray()) {
        return ended(judged);
      }
      lists.add(body.path("value"));
    }
    return lists.size() == asked ? new Looked.Lists(lists) : unreadable();
  }

  private static Looked ended(Answer answer) {
    return switch (answer) {
      case Answer.Ok _ -> unreadable();
      case Answer.NoMatch(var otherwise) -> new Looked.Ended(otherwise);
      case Answer.Exists(var otherwise) -> new Looked.Ended(otherwise);
      case Answer.Ended(var outcome) -> new Looked.Ended(outcome);
    };
  }

  private static Looked unreadable() {
    return new Looked.Ended(
        new Unavailable(
            "NOT_ODATA", "look-ups were not answered by lists: is settings.url right?"));
  }

  private Sent batch(String body) {
    return calls.send(call("$batch", MIXED, body), ServiceLayer::batchLostSession);
  }

  private static boolean batchLostSession(Reply.Answered answered) {
    return Replies.sessionLost(answered)
        || Batch.answers(answered.body()).stream().anyMatch(Replies::sessionLost);
  }

  private Call call(String path, Map<String, String> headers, String body) {
    return new Call("POST", address(path), headers, Optional.of(body));
  }

  private URI address(String path) {
    return URI.create(url + "/" + path);
  }

  /** Inside of a batch, addresses begin at the host. */
  private String root() {
    var path = url.getPath();
    return path.substring(path.lastIndexOf("/b1s/")) + "/";
  }
}
