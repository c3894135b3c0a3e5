package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Request;

/**
 * {@code If-Match}: a change needs it, a deletion and an action do not (recorded, against the
 * reference's pages), and yet a stale one is refused [V].
 */
final class Etag {
  private Etag() {}

  static void check(Request request, ObjectNode stored, Options options) {
    checkPresent(request, options);
    checkIfSent(request, stored);
  }

  static void checkIfSent(Request request, ObjectNode stored) {
    String sent = request.header("if-match").orElse("*");
    if (!sent.equals("*") && !sent.equals(stored.path(Company.ETAG).asText())) {
      throw Errors.error(
          409, "Request_EntityChanged", "Another user has already changed the record.");
    }
  }

  /** The code is documented [V], whether its status is 400 or 412 is not [?]: an option. */
  static void checkPresent(Request request, Options options) {
    if (request.header("if-match").isEmpty()) {
      throw Errors.error(
          options.number("missingIfMatchStatus"),
          "BadRequest_InvalidToken",
          "Could not validate the client concurrency token required by the service. Please provide"
              + " a valid token in the client request.");
    }
  }
}
