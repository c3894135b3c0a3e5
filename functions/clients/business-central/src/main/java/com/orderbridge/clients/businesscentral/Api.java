package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Step;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Business Central's API during one attempt. Every answer is judged: a call returns the JSON body
 * of a success, or the reason to stop. Thread-safe.
 */
public final class Api {
  /**
   * Asks for English texts, which {@link Advice} recognises. Forbids a read replica, because a read
   * must find what was just written.
   */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Accept", "application/json",
          "Accept-Language", "en-US",
          "Data-Access-Intent", "ReadWrite");

  private final AuthorizedCalls calls;
  private final Endpoint endpoint;

  /**
   * Calls the API at an endpoint.
   *
   * @param calls the calls that add tokens and keep to the time of the attempt
   */
  public Api(AuthorizedCalls calls, Endpoint endpoint) {
    this.calls = calls;
    this.endpoint = endpoint;
  }

  /** Reads a resource. A failure leaves no doubt, because a read writes nothing. */
  public Step<JsonNode> get(URI uri) {
    return judged(new Call("GET", uri, HEADERS, Optional.empty()), false);
  }

  /** Creates a resource. Silence and most server errors leave open whether it was created. */
  public Step<JsonNode> post(URI uri, JsonNode body) {
    return judged(json(uri, Json.write(body)), true);
  }

  /** Runs a bound action. Its body is an empty object, because a bound action takes no fields. */
  public Step<JsonNode> act(URI uri) {
    return judged(json(uri, "{}"), true);
  }

  /**
   * Deletes a resource, whatever its version. A resource that is already gone counts as deleted.
   */
  public Step<JsonNode> delete(URI uri) {
    var call = new Call("DELETE", uri, with("If-Match", "*"), Optional.empty());
    return switch (calls.send(call)) {
      case Step.Value(Reply.Answered answered) when answered.status() == 404 ->
          Replies.gone(answered, calls.now());
      case Step.Value(var reply) -> Replies.judge(reply, true, calls.now());
      case Step.Stopped(var why) -> Step.stop(why);
    };
  }

  /**
   * Runs several look-ups in one request.
   *
   * @param queries the look-ups, each under a name that the caller chooses and relative to the
   *     API's address
   * @param dispensable the names of look-ups that may be refused; the result of a refused one is
   *     empty
   * @return an object with each look-up's body under its name, or the first failure
   */
  public Step<JsonNode> lookUp(Map<String, String> queries, Set<String> dispensable) {
    var body = JsonNodeFactory.instance.objectNode();
    var requests = body.putArray("requests");
    queries.forEach(
        (id, query) -> requests.addObject().put("id", id).put("method", "GET").put("url", query));
    var judging = new BatchReplies(queries.keySet(), dispensable);
    return judged(json(URI.create(endpoint.url() + "/$batch"), Json.write(body)), false)
        .then(it -> judging.judge(it, calls.now()));
  }

  private Step<JsonNode> judged(Call call, boolean write) {
    return calls.send(call).then(it -> Replies.judge(it, write, calls.now()));
  }

  private static Call json(URI uri, String body) {
    return new Call("POST", uri, with("Content-Type", "application/json"), Optional.of(body));
  }

  private static Map<String, String> with(String name, String value) {
    var headers = new HashMap<>(HEADERS);
    headers.put(name, value);
    return headers;
  }
}
