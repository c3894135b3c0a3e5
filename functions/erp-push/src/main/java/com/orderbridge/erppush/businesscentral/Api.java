package com.orderbridge.erppush.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.adapters.http.AuthorizedCalls;
import com.orderbridge.adapters.http.AuthorizedCalls.Authorized;
import com.orderbridge.adapters.http.HttpCalls.Call;
import com.orderbridge.core.json.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Business Central's API during one attempt. */
final class Api {
  /** English texts, and no read replica: what was just written must be found. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Accept", "application/json",
          "Accept-Language", "en-US",
          "Data-Access-Intent", "ReadWrite");

  private final AuthorizedCalls calls;

  Api(AuthorizedCalls calls) {
    this.calls = calls;
  }

  Answer get(URI uri) {
    return send(new Call("GET", uri, HEADERS, Optional.empty()), false);
  }

  Answer post(URI uri, JsonNode body) {
    var headers = headersWith("Content-Type", "application/json");
    return send(new Call("POST", uri, headers, Optional.of(Json.write(body))), true);
  }

  Answer delete(URI uri) {
    return send(new Call("DELETE", uri, headersWith("If-Match", "*"), Optional.empty()), true);
  }

  private static Map<String, String> headersWith(String name, String value) {
    var headers = new HashMap<>(HEADERS);
    headers.put(name, value);
    return headers;
  }

  private Answer send(Call call, boolean write) {
    return switch (calls.send(call)) {
      case Authorized.NoToken(var outcome) -> new Answer.Ended(outcome);
      case Authorized.Replied(var reply) -> Replies.judge(reply, write, calls.now());
    };
  }
}
