package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop.Unavailable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One company database of a Service Layer during one attempt. Thread-safe.
 *
 * @param calls the calls in a session of the database
 * @param endpoint the address of the Service Layer
 */
public record Api(SessionCalls calls, Endpoint endpoint) {
  private static final Map<String, String> JSON =
      Map.of("Accept", "application/json", "Content-Type", "application/json");
  private static final Map<String, String> MIXED =
      Map.of("Accept", "multipart/mixed", "Content-Type", Batch.CONTENT_TYPE);
  private static final String NO_CONTENT = "return-no-content";

  /**
   * Runs several look-ups in one request. Returns one array of records for each query, in the order
   * of the queries. Stops if a look-up fails or is not answered by a list.
   */
  public Step<List<JsonNode>> look(List<Query> queries) {
    var reads =
        queries.stream().map(it -> new Batch.Read(root() + it.url(), it.anyCase())).toList();
    return switch (batch(Batch.reads(reads))) {
      case Step.Stopped(var why) -> Step.stop(why);
      case Step.Value(Reply.Answered answered) when answered.success() ->
          lists(Batch.answers(answered.body()), queries.size());
      case Step.Value(var reply) -> ended(Replies.judge(reply, false, calls.now()));
    };
  }

  /**
   * Creates a record.
   *
   * @param path the path below the Service Layer's address, such as {@code Orders}
   */
  public Step<CallResult> post(String path, String body) {
    return write(call(path, JSON, body));
  }

  /** Changes the fields that the body names and no others. */
  public Step<CallResult> patch(String path, String body) {
    return write(new Call("PATCH", address(path), JSON, Optional.of(body)));
  }

  /** Deletes a record. */
  public Step<CallResult> delete(String path) {
    return write(new Call("DELETE", address(path), JSON, Optional.empty()));
  }

  private Step<CallResult> write(Call call) {
    return calls
        .send(call, Replies::sessionLost)
        .then(reply -> Replies.judge(reply, true, calls.now()));
  }

  /**
   * Creates a key row and a document in one change set: both are written or neither.
   *
   * <p>The request asks for answers without content. Otherwise an order that became a draft would
   * be answered by -2028, which would undo the change set.
   *
   * @param keyTable the user-defined table without its prefix {@code U_}
   */
  public Step<CallResult> postWithKey(String keyTable, String keyRow, String path, String body) {
    var parts =
        List.of(
            new Batch.Create(root() + "U_" + keyTable, NO_CONTENT, keyRow),
            new Batch.Create(root() + path, NO_CONTENT, body));
    return batch(Batch.changeSet(parts)).then(reply -> ofChangeSet(reply, parts.size()));
  }

  private Step<CallResult> ofChangeSet(Reply reply, int parts) {
    return reply instanceof Reply.Answered answered && answered.success()
        ? ofChangeSet(Batch.answers(answered.body()), parts)
        : Replies.judge(reply, true, calls.now());
  }

  /**
   * Judges the answers of a change set. Unreadable answers are treated as silence: they leave open
   * what was written.
   */
  private Step<CallResult> ofChangeSet(List<Reply.Answered> answers, int parts) {
    var failed = answers.stream().filter(it -> !it.success()).findFirst();
    Reply judged =
        failed.isPresent() || answers.size() == parts
            ? failed.orElseGet(answers::getLast)
            : new Reply.Silent("the answer to the change set cannot be read");
    return Replies.judge(judged, true, calls.now());
  }

  /**
   * Returns the lists of records. An unreadable answer must not count as an empty list, because the
   * caller would then create a record that may exist.
   */
  private Step<List<JsonNode>> lists(List<Reply.Answered> answers, int asked) {
    var lists = new ArrayList<JsonNode>();
    for (var answer : answers) {
      var judged = Replies.judge(answer, false, calls.now());
      if (!(judged instanceof Step.Value(CallResult.Ok(var body)))
          || !body.path("value").isArray()) {
        return ended(judged);
      }
      lists.add(body.path("value"));
    }
    return lists.size() == asked ? Step.of(lists) : unreadable();
  }

  private static Step<List<JsonNode>> ended(Step<CallResult> answer) {
    return answer.then(CallResult::succeeded).then(_ -> unreadable());
  }

  private static Step<List<JsonNode>> unreadable() {
    return Step.stop(
        new Unavailable(
            "NOT_ODATA", "the answers to look-ups are not lists: is settings.url right?"));
  }

  private Step<Reply> batch(String body) {
    return calls.send(call("$batch", MIXED, body), Api::batchLostSession);
  }

  private static boolean batchLostSession(Reply.Answered answered) {
    return Replies.sessionLost(answered)
        || Batch.answers(answered.body()).stream().anyMatch(Replies::sessionLost);
  }

  private Call call(String path, Map<String, String> headers, String body) {
    return new Call("POST", address(path), headers, Optional.of(body));
  }

  private URI address(String path) {
    return URI.create(endpoint.url() + "/" + path);
  }

  /**
   * Returns the path of the Service Layer from the host, because addresses inside a batch begin
   * there.
   */
  private String root() {
    var path = endpoint.url().getPath();
    return path.substring(path.lastIndexOf("/b1s/")) + "/";
  }
}
