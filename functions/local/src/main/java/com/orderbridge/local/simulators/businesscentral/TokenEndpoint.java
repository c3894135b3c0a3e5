package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.AccessTokens;
import com.orderbridge.local.simulators.Options;
import com.orderbridge.local.simulators.http.Json;
import com.orderbridge.local.simulators.http.Request;
import com.orderbridge.local.simulators.http.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Microsoft Entra's token endpoint, client credentials only; error numbers [V], shape [K]. */
record TokenEndpoint(AccessTokens tokens, Options options, InstantSource clock) {
  private static final String SCOPE = "https://api.businesscentral.dynamics.com/.default";

  Response answer(Request request) {
    int told = options.number("tokenEndpointStatus");
    if (told != 0) {
      return error(told, "temporarily_unavailable", 90033, "A transient error has occurred.");
    }
    return checked(request.form());
  }

  private Response checked(Map<String, String> form) {
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return error(
          400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
    }
    if (!form.getOrDefault("client_id", "").equals(options.text("clientId"))) {
      return error(
          400, "unauthorized_client", 700016, "Application was not found in the directory.");
    }
    if (!form.getOrDefault("client_secret", "").equals(options.text("clientSecret"))) {
      return error(401, "invalid_client", 7000215, "Invalid client secret provided.");
    }
    return form.getOrDefault("scope", "").equals(SCOPE)
        ? issueUnlessExpired()
        : error(
            400,
            "invalid_scope",
            70011,
            "The provided value for the input parameter 'scope' is not valid.");
  }

  private Response issueUnlessExpired() {
    if (options.is("clientSecretExpired")) {
      return error(401, "invalid_client", 7000222, "The provided client secret keys are expired.");
    }
    return issue();
  }

  private Response issue() {
    int lifetime = options.number("tokenLifetimeSeconds");
    ObjectNode token = Json.object().put("token_type", "Bearer").put("expires_in", lifetime);
    token.put("ext_expires_in", lifetime).put("access_token", tokens.issue());
    return Response.json(200, token);
  }

  private Response error(int status, String error, int number, String text) {
    ObjectNode body = Json.object().put("error", error);
    body.put("error_description", "AADSTS" + number + ": " + text);
    body.putArray("error_codes").add(number);
    body.put("timestamp", clock.instant().toString());
    body.put("trace_id", UUID.randomUUID().toString());
    body.put("correlation_id", UUID.randomUUID().toString());
    return Response.json(status, body);
  }
}
