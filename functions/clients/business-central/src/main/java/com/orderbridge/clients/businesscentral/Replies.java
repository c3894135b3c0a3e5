package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Retry;
import com.orderbridge.core.step.Stop.Unavailable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Turns every answer of Business Central into a {@link Step}. Pure. The vendor's error code decides
 * (dev-itpro/webservices/dynamics-error-codes.md). The text decides only if a code has two
 * meanings, and the HTTP status only if a gateway answered instead.
 */
final class Replies {
  private static final Set<String> GONE =
      Set.of("Internal_RecordNotFound", "Internal_EntityNotFound", "BadRequest_ResourceNotFound");

  /** The code for a record that somebody else held while the call needed it. */
  static final String LOCKED = "LOCKED";

  private Replies() {}

  /**
   * Judges one answer.
   *
   * @param write whether the call may have written something; if so, silence and most 5xx leave
   *     open whether it did
   */
  static Step<JsonNode> judge(Reply reply, boolean write, Instant now) {
    var effect = write ? Effect.UNKNOWN : Effect.NONE;
    return switch (reply) {
      case Reply.NotSent(var why) -> ended(new Unavailable("NOT_CONNECTED", why));
      case Reply.NoTime(var why) -> ended(new Retry("NO_TIME", why));
      case Reply.TooLarge(var why) ->
          ended(new Retry("ANSWER_TOO_LARGE", why, Optional.empty(), effect));
      case Reply.Silent(var why) -> ended(new Unavailable("SILENT", why, Optional.empty(), effect));
      case Reply.Answered answered -> judge(answered, body(answered.body()), effect, now);
    };
  }

  /**
   * Judges an answer whose body has already been parsed. The text in {@code answered} is not used.
   */
  static Step<JsonNode> judge(Reply.Answered answered, JsonNode body, Effect effect, Instant now) {
    return answered.success()
        ? Step.of(body)
        : ended(failed(answered, body.path("error"), effect, now));
  }

  /**
   * Judges a 404 after a deletion. A document that no longer exists counts as deleted. Business
   * Central answers a wrong address in the same way, but a wrong address would already have failed
   * at the look-up.
   */
  static Step<JsonNode> gone(Reply.Answered answered, Instant now) {
    var code = body(answered.body()).path("error").path("code").asText();
    return GONE.contains(code) ? Step.of(MissingNode.getInstance()) : judge(answered, true, now);
  }

  private static Stop failed(Reply.Answered answered, JsonNode body, Effect effect, Instant now) {
    var notBefore = RetryAfter.read(answered.retryAfter(), now);
    var error = VendorError.of(answered.status(), body);
    var reason = error.reason();
    return switch (answered.status()) {
      case 429 -> new Retry("TOO_MANY_REQUESTS", reason, notBefore, Effect.NONE);
      case 408 -> new Retry("HTTP_408", reason, notBefore, effect);
      case 502, 503, 504 -> new Unavailable("HTTP_" + answered.status(), reason, notBefore, effect);
      case 401, 403 -> new Unavailable(Unavailable.CREDENTIALS, reason);
      default -> error.isLock() ? locked(reason, effect) : byCode(error, effect);
    };
  }

  /**
   * Asks for a retry after a lock. The effect stays open for a write, because a call that was
   * answered like this has been seen to write a part.
   */
  private static Stop locked(String reason, Effect effect) {
    return new Retry(LOCKED, reason, Optional.empty(), effect);
  }

  private static Stop byCode(VendorError error, Effect effect) {
    var code = error.code();
    var reason = error.reason();
    return switch (code) {
      case "Internal_ServerError", "Unknown" -> new Retry(code, reason, Optional.empty(), effect);
      case "Application_TooManyRequests" -> new Retry("TOO_MANY_REQUESTS", reason);
      case "Internal_TenantUnavailable" -> new Unavailable(code, reason);
      case "Internal_CompanyNotFound" -> new Unavailable(Unavailable.CREDENTIALS, reason);
      case "Request_EntityChanged", "Internal_EntityWithSameKeyExists" -> new Retry(code, reason);
      case "" -> byStatus(error.status(), reason, effect);
      default -> byKind(error, effect);
    };
  }

  private static Stop byKind(VendorError error, Effect effect) {
    var code = error.code();
    if (error.status() >= 500) {
      return new Retry(code, error.reason(), Optional.empty(), effect);
    }
    return code.startsWith("Authentication_") || code.startsWith("Authorization_")
        ? new Unavailable(Unavailable.CREDENTIALS, error.reason())
        : Advice.rejected(error);
  }

  /**
   * Judges an answer without an error code: it comes from a gateway, or the address is not the API.
   */
  private static Stop byStatus(int status, String reason, Effect effect) {
    if (status >= 500) {
      return new Retry("HTTP_" + status, reason, Optional.empty(), effect);
    }
    return new Unavailable("HTTP_" + status, reason + ": is settings.url right?");
  }

  private static Step<JsonNode> ended(Stop why) {
    return Step.stop(why);
  }

  /** Returns the parsed body, or a missing node if the text is not JSON. */
  static JsonNode body(String text) {
    return Json.read(text) instanceof Parsed.Tree(var tree) ? tree : MissingNode.getInstance();
  }
}
