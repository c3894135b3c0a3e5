package com.orderbridge.local.checklive.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.clients.businesscentral.Api;
import com.orderbridge.clients.businesscentral.Endpoint;
import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.step.Step;
import com.orderbridge.local.checklive.Read;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls the API and returns its answers unchanged, which the client of the functions does not do.
 *
 * @param calls the calls that are signed in
 * @param endpoint the address of the API
 */
record LiveApi(AuthorizedCalls calls, Endpoint endpoint) {
  private static final Map<String, String> JSON =
      Map.of(
          "Accept", "application/json",
          "Content-Type", "application/json",
          "Accept-Language", "en-US");

  Read get(URI uri) {
    return read(new Call("GET", uri, JSON, Optional.empty()));
  }

  /** Sends a batch unchanged. It must contain only GETs. */
  Read batch(JsonNode requests) {
    var uri = URI.create(endpoint.url() + "/$batch");
    return read(new Call("POST", uri, JSON, Optional.of(Json.write(requests))));
  }

  /** Makes look-ups in the form that the functions use. */
  Step<JsonNode> lookUp(Map<String, String> queries) {
    return new Api(calls, endpoint).lookUp(queries, Set.of());
  }

  private Read read(Call call) {
    return switch (calls.send(call)) {
      case Step.Value(var reply) -> Read.of(reply);
      case Step.Stopped(var why) -> new Read.Silent("there is no token: " + why);
    };
  }
}
