package com.orderbridge.receiver.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.json.AsciiJson;
import com.orderbridge.core.json.Json;
import com.orderbridge.receiver.secrets.SecretProblem;
import com.orderbridge.signing.Reason;
import com.orderbridge.signing.SignatureScheme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a sender.
 *
 * @param code a short and stable code for the log
 * @param headers the headers that not every answer has
 */
public record Answer(int status, String code, ObjectNode body, Map<String, String> headers) {
  /** The field that says how many events a body stood for, if there are several. */
  public static final String COUNT = "count";

  private static final String RETRY_AFTER_SECONDS = "10";

  /**
   * Accepts events. The answer names the first event, and how many there are if there are several.
   */
  public static Answer accepted(List<String> eventIds) {
    var answer = done(202, "accepted").with("id", eventIds.getFirst());
    if (eventIds.size() > 1) {
      answer.body.put(COUNT, eventIds.size());
    }
    return answer;
  }

  public static Answer parked() {
    return done(202, "parked")
        .with("detail", "authentic, but not read as an event of this sender; kept");
  }

  public static Answer ignored(String why) {
    return done(200, "ignored").with("detail", why);
  }

  public static Answer notFound() {
    return problem(404, "not_found", "No route", "no source has this path");
  }

  public static Answer notAllowed() {
    var answer = problem(405, "method_not_allowed", "Method not allowed", "webhooks are POSTed");
    return new Answer(405, answer.code, answer.body, Map.of("allow", "POST"));
  }

  public static Answer unreadableRequest() {
    return problem(400, "bad_request", "Bad request", "the body cannot be decoded");
  }

  public static Answer tooLarge(int limit) {
    var detail = "even packed it is more than the " + limit + " bytes that a queue carries";
    return problem(413, "too_large", "Too large", detail);
  }

  public static Answer largerThanRead(int limit) {
    var detail = "the body is larger than the " + limit + " bytes that are read of this source";
    return problem(413, "too_large", "Too large", detail);
  }

  public static Answer unavailable(String code, String detail) {
    var answer = problem(503, code, "Unavailable", detail);
    return new Answer(503, code, answer.body, Map.of("retry-after", RETRY_AFTER_SECONDS));
  }

  /** Answers that a secret cannot be used. The answer does not name the secret; the log does. */
  public static Answer unverifiable(SecretProblem problem) {
    return unavailable(problem.kind().code(), "requests to this path cannot be verified now");
  }

  /**
   * Answers that the signature or its time is wrong. Only a sender with a right signature is told
   * both times; everybody else is told only the reason.
   */
  public static Answer unverified(
      SignatureScheme scheme, Reason reason, Optional<Instant> signedAt, Instant now) {
    var code = reason.name().toLowerCase(java.util.Locale.ROOT);
    var answer =
        problem(scheme.failureStatus(), code, "Signature not accepted", code.replace('_', ' '));
    if (reason.isGenuine()) {
      signedAt.ifPresent(it -> answer.with("signedAt", it.toString()).with("now", now.toString()));
    }
    return answer;
  }

  private static Answer done(int status, String word) {
    var body = JsonNodeFactory.instance.objectNode().put("status", word);
    return new Answer(status, word, body, Map.of());
  }

  private static Answer problem(int status, String code, String title, String detail) {
    var body = JsonNodeFactory.instance.objectNode().put("type", "about:blank");
    body.put("title", title).put("status", status).put("code", code).put("detail", detail);
    return new Answer(status, code, body, Map.of());
  }

  private Answer with(String field, String value) {
    body.put(field, value);
    return this;
  }

  /** Returns the answer as API Gateway's HTTP API expects it (payload format 2.0). */
  public byte[] toLambda() {
    var type = status < 400 ? "application/json" : "application/problem+json";
    var json = JsonNodeFactory.instance.objectNode().put("statusCode", status);
    headers.forEach(json.putObject("headers").put("content-type", type)::put);
    json.put("isBase64Encoded", false).put("body", Json.write(body));
    return AsciiJson.bytes(json);
  }
}
