package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.Stop.Retry;
import com.orderbridge.core.step.Stop.Unavailable;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns every answer of the Service Layer into a {@link Step}. Pure. The error code decides (manual
 * "Working with SAP Business One Service Layer", and its API reference), and the HTTP status only
 * if the front end answered instead. The text decides whether -10 means that a record exists, and
 * what people are told.
 */
final class Replies {
  private static final String SESSION_LOST = "301";

  private Replies() {}

  /**
   * Judges one answer.
   *
   * @param write whether the call may have written something; if so, silence and most 5xx leave
   *     open whether it did
   */
  static Step<CallResult> judge(Reply reply, boolean write, Instant now) {
    var effect = write ? Effect.UNKNOWN : Effect.NONE;
    return switch (reply) {
      case Reply.NotSent(var why) -> ended(new Unavailable("NOT_CONNECTED", why));
      case Reply.NoTime(var why) -> ended(new Retry("NO_TIME", why));
      case Reply.TooLarge(var why) ->
          ended(new Retry("ANSWER_TOO_LARGE", why, Optional.empty(), effect));
      case Reply.Silent(var why) -> ended(new Unavailable("SILENT", why, Optional.empty(), effect));
      case Reply.Answered answered when answered.success() ->
          Step.of(new CallResult.Ok(body(answered)));
      case Reply.Answered answered -> refused(answered, effect, now);
    };
  }

  /**
   * Returns whether the session of the call is gone. The body of a success is not parsed for this.
   */
  static boolean sessionLost(Reply.Answered answered) {
    return !answered.success()
        && (answered.status() == 401 || VendorError.of(answered).code().equals(SESSION_LOST));
  }

  private static Step<CallResult> refused(Reply.Answered answered, Effect effect, Instant now) {
    var error = VendorError.of(answered);
    var status = answered.status();
    var reason = error.reason();
    var notBefore = RetryAfter.read(answered.retryAfter(), now);
    return switch (status) {
      case 429 -> ended(new Retry("TOO_MANY_REQUESTS", reason, notBefore, Effect.NONE));
      case 408 -> ended(new Retry("HTTP_408", reason, notBefore, effect));
      case 502, 503, 504 -> ended(new Unavailable("HTTP_" + status, reason, notBefore, effect));
      default -> byCode(error, effect);
    };
  }

  private static Step<CallResult> byCode(VendorError error, Effect effect) {
    var status = error.status();
    var reason = error.reason();
    var rejected = Advice.rejected(error);
    return switch (error.code()) {
      case SESSION_LOST -> ended(new Unavailable("NO_SESSION", reason));
      case "-304", "100000027" -> ended(new Unavailable(Unavailable.CREDENTIALS, reason));
      case "-2028" -> Step.of(new CallResult.NoMatch(rejected));
      case "-2035" -> Step.of(new CallResult.Exists(rejected));
      case "-10" -> error.saysExists() ? Step.of(new CallResult.Exists(rejected)) : ended(rejected);
      case "-2039" -> ended(new Retry(error.code(), reason));
      case "-5002", "-5006", "-5009", "-4013", "-1000" -> ended(rejected);
      case "" -> ended(byStatus(status, reason, effect));
      default ->
          ended(
              status >= 500 || status == 412
                  ? retry(error, reason, effect)
                  : denied(status, rejected));
    };
  }

  private static Stop retry(VendorError error, String reason, Effect effect) {
    return new Retry(error.code(), reason, Optional.empty(), effect);
  }

  private static Stop denied(int status, Rejected rejected) {
    return status == 401 || status == 403
        ? new Unavailable(Unavailable.CREDENTIALS, rejected.reason())
        : rejected;
  }

  /**
   * Judges an answer without an error code: it comes from the front end, or the address is not a
   * Service Layer.
   */
  private static Stop byStatus(int status, String reason, Effect effect) {
    if (status >= 500) {
      return new Retry("HTTP_" + status, reason, Optional.empty(), effect);
    }
    return status == 401 || status == 403
        ? new Unavailable(Unavailable.CREDENTIALS, reason)
        : new Unavailable("HTTP_" + status, reason + ": is settings.url right?");
  }

  private static Step<CallResult> ended(Stop why) {
    return Step.stop(why);
  }

  private static JsonNode body(Reply.Answered answered) {
    return Json.read(answered.body()) instanceof Parsed.Tree(var tree)
        ? tree
        : MissingNode.getInstance();
  }
}
