package com.orderbridge.simulators.sapcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.AccessTokens;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.util.Base64;
import java.util.Map;

/** {@code /authorizationserver/oauth/token}, client credentials in the form or in a header [C]. */
record AuthorizationServer(AccessTokens tokens, Options options) {

  Response answer(Request request) {
    int told = options.number("tokenEndpointStatus");
    if (told != 0) {
      return Response.html(told, told + " from the gateway");
    }
    Map<String, String> form = request.form();
    if (!request.path().equals("/authorizationserver/oauth/token")) {
      return Response.empty(404);
    }
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return error(400, "unsupported_grant_type", "Unsupported grant type");
    }
    boolean known = isKnown(form) || request.header("authorization").orElse("").equals(basic());
    return known ? issue() : error(401, "invalid_client", "Bad client credentials");
  }

  private boolean isKnown(Map<String, String> form) {
    return form.getOrDefault("client_id", "").equals(options.text("clientId"))
        && form.getOrDefault("client_secret", "").equals(options.text("clientSecret"));
  }

  private String basic() {
    String pair = options.text("clientId") + ":" + options.text("clientSecret");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  /** Recording "token-200-client-credentials" [V]. */
  private Response issue() {
    ObjectNode token = Json.object().put("access_token", tokens.issue());
    token.put("token_type", "bearer").put("expires_in", options.number("tokenLifetimeSeconds"));
    return Response.json(200, token.put("scope", "basic openid"));
  }

  private static Response error(int status, String error, String description) {
    return Response.json(
        status, Json.object().put("error", error).put("error_description", description));
  }
}
