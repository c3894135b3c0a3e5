package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.adapters.http.AuthorizedCalls;
import com.orderbridge.adapters.http.AuthorizedCalls.Authorized;
import com.orderbridge.adapters.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
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
  private final String url;

  /**
   * An API.
   *
   * @param url {@code …/api/v2.0}, without a slash at its end
   */
  public Api(AuthorizedCalls calls, String url) {
    this.calls = calls;
    this.url = url;
  }

  public Answer get(URI uri) {
    return judged(new Call("GET", uri, HEADERS, Optional.empty()), false);
  }

  public Answer post(URI uri, JsonNode body) {
    return judged(json(uri, Json.write(body)), true);
  }

  /** A bound action has no body. */
  public Answer act(URI uri) {
    return judged(json(uri, "{}"), true);
  }

  /** What is gone already is deleted. */
  public Answer delete(URI uri) {
    var call = new Call("DELETE", uri, with("If-Match", "*"), Optional.empty());
    return switch (calls.send(call)) {
      case Authorized.Replied(Reply.Answered answered) when answered.status() == 404 ->
          Replies.gone(answered, calls.now());
      case Authorized.Replied(var reply) -> Replies.judge(reply, true, calls.now());
      case Authorized.NoToken(var outcome) -> new Answer.Ended(outcome);
    };
  }

  /**
   * Several look-ups in one request.
   *
   * @param queries by a name of the caller's choice, each relative to the API
   * @param dispensable names of look-ups that are empty where they are refused
   * @return an object with each look-up's body under its name, or the first failure among them
   */
  public Answer lookUp(Map<String, String> queries, Set<String> dispensable) {
    var body = JsonNodeFactory.instance.objectNode();
    var requests = body.putArray("requests");
    queries.forEach(
        (id, query) -> requests.addObject().put("id", id).put("method", "GET").put("url", query));
    return switch (judged(json(URI.create(url + "/$batch"), Json.write(body)), false)) {
      case Answer.Ended ended -> ended;
      case Answer.Ok(var answers) ->
          new BatchReplies(queries.keySet(), dispensable).judge(answers, calls.now());
    };
  }

  private Answer judged(Call call, boolean write) {
    return switch (calls.send(call)) {
      case Authorized.NoToken(var outcome) -> new Answer.Ended(outcome);
      case Authorized.Replied(var reply) -> Replies.judge(reply, write, calls.now());
    };
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
