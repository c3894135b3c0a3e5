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

/** Business Central's API during one attempt. */
public final class Api {
  /** English texts, and no read replica: what was just written must be found. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Accept", "application/json",
          "Accept-Language", "en-US",
          "Data-Access-Intent", "ReadWrite");

  private final AuthorizedCalls calls;
  private final Endpoint endpoint;

  /** The API at an endpoint, called with the tokens and within the time of {@code calls}. */
  public Api(AuthorizedCalls calls, Endpoint endpoint) {
    this.calls = calls;
    this.endpoint = endpoint;
  }

  public Step<JsonNode> get(URI uri) {
    return judged(new Call("GET", uri, HEADERS, Optional.empty()), false);
  }

  public Step<JsonNode> post(URI uri, JsonNode body) {
    return judged(json(uri, Json.write(body)), true);
  }

  /** A bound action has no body. */
  public Step<JsonNode> act(URI uri) {
    return judged(json(uri, "{}"), true);
  }

  /** What is gone already is deleted. */
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
   * Several look-ups in one request.
   *
   * @param queries by a name of the caller's choice, each relative to the API
   * @param dispensable names of look-ups that are empty where they are refused
   * @return an object with each look-up's body under its name, or the first failure among them
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
