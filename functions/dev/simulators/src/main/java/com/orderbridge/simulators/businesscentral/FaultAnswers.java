package com.orderbridge.simulators.businesscentral;

import com.orderbridge.simulators.Fault;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.businesscentral.record.TellingFault;
import com.orderbridge.simulators.http.Response;
import java.util.Map;
import java.util.Set;

/** How a status that the simulator was told to answer is worded, here or by the gateway before. */
record FaultAnswers(Options options) {
  private static final Set<Integer> GATEWAY = Set.of(408, 413, 502, 503, 504);
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "BadRequest",
          401, "Authentication_InvalidCredentials",
          403, "Authorization_RequestDenied",
          404, "BadRequest_NotFound",
          405, "BadRequest_MethodNotAllowed",
          409, "Request_EntityChanged",
          412, "BadRequest_InvalidToken",
          429, "Application_TooManyRequests",
          500, "Internal_ServerError");

  Response answer(Fault.Refusal refusal) {
    Response response = worded(refusal);
    return refusal.retryAfter().isPresent()
        ? response.with("Retry-After", String.valueOf(refusal.retryAfter().getAsInt()))
        : response;
  }

  private Response worded(Fault.Refusal refusal) {
    int status = refusal.status();
    if (refusal.code().isEmpty() && GATEWAY.contains(status)) {
      return gateway(status);
    }
    String code = refusal.code().orElse(CODES.getOrDefault(status, "Unknown"));
    return TellingFault.called(code)
        .map(told -> Errors.response(status, told.code, told.sentence))
        .orElseGet(() -> Errors.response(status, code, "The request could not be processed."));
  }

  private Response gateway(int status) {
    return options.is("gatewayBodyIsHtml")
        ? Response.html(status, status + " from the gateway")
        : Response.empty(status);
  }
}
