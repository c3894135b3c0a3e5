package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.AccessTokens;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Microsoft Entra's token endpoint, client credentials only; error numbers [V], shape [K]. */
record TokenEndpoint(AccessTokens tokens, Options options, InstantSource clock) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

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
      return error(
          401,
          "invalid_client",
          7000215,
          "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '%s'."
              .formatted(options.text("clientId")));
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

  /** Answers like its recordings [V]: the text repeats the ids, on lines of their own. */
  private Response error(int status, String error, int number, String text) {
    String time = TIME.format(clock.instant());
    String trace = UUID.randomUUID().toString();
    String correlation = UUID.randomUUID().toString();
    ObjectNode body = Json.object().put("error", error);
    body.put(
        "error_description",
        "AADSTS%d: %s\r\nTrace ID: %s\r\nCorrelation ID: %s\r\nTimestamp: %s"
            .formatted(number, text, trace, correlation, time));
    body.putArray("error_codes").add(number);
    body.put("timestamp", time).put("trace_id", trace).put("correlation_id", correlation);
    body.put("error_uri", "https://login.microsoftonline.com/error?code=" + number);
    return Response.json(status, body);
  }
}
