package com.orderbridge.simulators.sapcommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Response;

/** Errors in OCC's shape: a list with type and message, and for carts reason and subject. */
final class OccErrors {
  private OccErrors() {}

  static Response response(int status, String type, String message) {
    return Response.json(status, list(Json.object().put("message", message).put("type", type)));
  }

  static Refused error(int status, String type, String message) {
    return new Refused(response(status, type, message));
  }

  /** Spartacus, bad-cart-request.handler.spec.ts [C]; the status is 400 there, an option here. */
  static Refused cart(int status, String reason, String subject, String message) {
    ObjectNode error = Json.object().put("message", message).put("reason", reason);
    error.put("subject", subject).put("subjectType", "cart").put("type", "CartError");
    return new Refused(Response.json(status, list(error)));
  }

  /** The type stands first here: recording "token-expired-401" [C]. */
  static Response invalidToken(String message) {
    ObjectNode error = Json.object().put("type", "InvalidTokenError").put("message", message);
    return Response.json(401, list(error));
  }

  static Refused forbidden() {
    return error(403, "ForbiddenError", "Access is denied");
  }

  private static ObjectNode list(ObjectNode error) {
    ObjectNode errors = Json.object();
    errors.putArray("errors").add(error);
    return errors;
  }
}
