package com.orderbridge.clients.sapcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.RetryAfter;
import com.orderbridge.core.step.Effect;
import com.orderbridge.core.step.Step;
import com.orderbridge.core.step.Stop;
import com.orderbridge.core.step.Stop.Rejected;
import com.orderbridge.core.step.Stop.Retry;
import com.orderbridge.core.step.Stop.Unavailable;
import com.orderbridge.core.step.WhoMustAct;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns every answer of OCC about a cart into a {@link Step}. Pure. The error's type and reason
 * decide; "not found" comes as 400 or 404, depending on the version. Deleting twice does no harm,
 * so silence leaves nothing open.
 */
final class Replies {
  private Replies() {}

  static Step<Deletion> judge(Reply reply, Instant now) {
    return reply instanceof Reply.Answered answered && answered.success()
        ? Step.of(new Deletion.Deleted())
        : failed(reply, now);
  }

  /** Finds the cart with a guid in the list of a customer's carts. */
  static Step<CartLocation> locate(Reply reply, String guid, Instant now) {
    return reply instanceof Reply.Answered answered && answered.success()
        ? located(VendorError.body(answered), guid)
        : failed(reply, now).map(CartLocation.Not::new);
  }

  private static Step<CartLocation> located(JsonNode body, String guid) {
    return body.isObject()
        ? Step.of(of(body, guid))
        : ended(
            new Unavailable(
                "NOT_OCC", "the answer is not a list of carts: is settings.url right?"));
  }

  private static CartLocation of(JsonNode body, String guid) {
    return body.path("carts")
        .valueStream()
        .filter(it -> it.path("guid").asText().equalsIgnoreCase(guid))
        .map(it -> it.path("code").asText(""))
        .filter(OccId::isCart)
        .findFirst()
        .<CartLocation>map(CartLocation.At::new)
        .orElseGet(() -> new CartLocation.Not(new Deletion.NotFound()));
  }

  private static Step<Deletion> failed(Reply reply, Instant now) {
    return switch (reply) {
      case Reply.NoTime(var why) -> ended(new Retry("NO_TIME", why));
      case Reply.NotSent(var why) -> ended(new Unavailable("NOT_CONNECTED", why));
      case Reply.TooLarge(var why) -> ended(new Retry("ANSWER_TOO_LARGE", why));
      case Reply.Silent(var why) -> ended(new Unavailable("SILENT", why));
      case Reply.Answered answered -> failed(answered, VendorError.of(answered), now);
    };
  }

  private static Step<Deletion> failed(Reply.Answered answered, VendorError error, Instant now) {
    return switch (error.type()) {
      case "CartError" -> cartError(error);
      case "UnknownIdentifierError" -> Step.of(new Deletion.UnknownOwner());
      case "ForbiddenError", "AccessDeniedError" -> Step.of(new Deletion.Denied());
      default -> ended(byStatus(error, RetryAfter.read(answered.retryAfter(), now)));
    };
  }

  private static Step<Deletion> cartError(VendorError error) {
    return switch (error.cause()) {
      case "notFound" -> Step.of(new Deletion.NotFound());
      case "expired" -> Step.of(expired(error.subject()));
      default ->
          ended(
              new Rejected(
                  "CART_" + VendorError.name(error.cause()),
                  error.reason() + ". " + todo(error.cause()) + ".",
                  WhoMustAct.OPERATIONS));
    };
  }

  /**
   * Returns what a person must do, because only a person can delete a cart that the platform cannot
   * load.
   */
  private static String todo(String cause) {
    return switch (cause) {
      case "cannotRecalculate" ->
          "The cart contains something that no longer has a price, such as a product that is no"
              + " longer sold. Delete it in SAP Commerce's Backoffice; the order itself is not"
              + " affected";
      case "invalid" ->
          "SAP Commerce does not accept the order's hybris_cart_id as a cart: if the cart exists,"
              + " delete it in Backoffice, and check what the storefront saves; the order itself is"
              + " not affected";
      default -> "Delete the cart in SAP Commerce's Backoffice; the order itself is not affected";
    };
  }

  private static Deletion expired(String subject) {
    return OccId.isCart(subject) ? new Deletion.Replaced(subject) : new Deletion.Deleted();
  }

  private static Stop byStatus(VendorError error, Optional<Instant> notBefore) {
    var status = error.status();
    var reason = error.reason();
    return switch (status) {
      case 401, 403 -> new Unavailable(Unavailable.CREDENTIALS, reason);
      case 408, 429 -> new Retry("HTTP_" + status, reason, notBefore, Effect.NONE);
      case 502, 503, 504 -> new Unavailable("HTTP_" + status, reason, notBefore, Effect.NONE);
      default -> rest(error, notBefore);
    };
  }

  private static Stop rest(VendorError error, Optional<Instant> notBefore) {
    var code = "HTTP_" + error.status();
    if (error.status() >= 500) {
      return new Retry(code, error.reason(), notBefore, Effect.NONE);
    }
    return error.type().isEmpty()
        ? new Unavailable(code, error.reason() + ": is settings.url right?")
        : new Rejected(code, error.reason(), WhoMustAct.OPERATIONS);
  }

  private static <T> Step<T> ended(Stop why) {
    return Step.stop(why);
  }
}
