package com.orderbridge.hybriscartdelete;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.delivery.Effect;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.Rejected;
import com.orderbridge.core.delivery.Outcome.Retry;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import com.orderbridge.core.delivery.WhoMustAct;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.time.Instant;
import java.util.Optional;

/**
 * Every answer of OCC to a DELETE of a cart as a {@link Deletion}; pure. Judged by error type and
 * reason; "not found" comes as 400 or 404, by version. Deleting twice does no harm, so silence
 * leaves nothing open.
 */
final class Replies {
  private Replies() {}

  static Deletion judge(Reply reply, Instant now) {
    return switch (reply) {
      case Reply.NoTime(var why) -> ended(new Retry("NO_TIME", why));
      case Reply.NotSent(var why) -> ended(new Unavailable("NOT_CONNECTED", why));
      case Reply.Silent(var why) -> ended(new Unavailable("SILENT", why));
      case Reply.Answered answered when answered.success() -> new Deletion.Deleted();
      case Reply.Answered answered -> failed(answered, now);
    };
  }

  private static Deletion failed(Reply.Answered answered, Instant now) {
    var error = body(answered).path("errors").path(0);
    return switch (error.path("type").asText()) {
      case "CartError" -> cartError(answered.status(), error);
      case "UnknownIdentifierError" -> new Deletion.UnknownOwner();
      case "ForbiddenError", "AccessDeniedError" -> new Deletion.Denied();
      default -> ended(byStatus(answered, error.path("type").asText(), now));
    };
  }

  private static Deletion cartError(int status, JsonNode error) {
    return switch (error.path("reason").asText()) {
      case "notFound" -> new Deletion.NotFound();
      case "expired" -> expired(error.path("subject").asText());
      default ->
          ended(
              new Rejected(
                  "CART_" + code(error.path("reason").asText()),
                  "HTTP " + status + " CartError",
                  WhoMustAct.OPERATIONS));
    };
  }

  private static Deletion expired(String subject) {
    return subject.isBlank() ? new Deletion.Deleted() : new Deletion.Replaced(subject);
  }

  private static Outcome byStatus(Reply.Answered answered, String type, Instant now) {
    var status = answered.status();
    var reason = "HTTP " + status + (type.isEmpty() ? "" : " " + code(type));
    var notBefore = RetryAfter.read(answered.retryAfter(), now);
    return switch (status) {
      case 401, 403 -> new Unavailable(Unavailable.CREDENTIALS, reason);
      case 408, 429 -> new Retry("HTTP_" + status, reason, notBefore, Effect.NONE);
      case 502, 503, 504 -> new Unavailable("HTTP_" + status, reason, notBefore, Effect.NONE);
      default -> rest(status, type, reason, notBefore);
    };
  }

  private static Outcome rest(int status, String type, String reason, Optional<Instant> notBefore) {
    if (status >= 500) {
      return new Retry("HTTP_" + status, reason, notBefore, Effect.NONE);
    }
    return type.isEmpty()
        ? new Unavailable("HTTP_" + status, reason + ": is settings.url right?")
        : new Rejected("HTTP_" + status, reason, WhoMustAct.OPERATIONS);
  }

  /** A name of the vendor's, and never free text, which may quote the customer. */
  private static String code(String name) {
    return name.matches("[A-Za-z]{1,40}") ? name : "OTHER";
  }

  private static JsonNode body(Reply.Answered answered) {
    return Json.read(answered.body()) instanceof Parsed.Tree(var tree)
        ? tree
        : MissingNode.getInstance();
  }

  private static Deletion ended(Outcome outcome) {
    return new Deletion.Ended(outcome);
  }
}
