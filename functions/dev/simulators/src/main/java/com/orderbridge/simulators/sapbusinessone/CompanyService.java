package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Version;

/**
 * The company's settings and posting periods, each asked for by a POST that changes nothing:
 * $metadata, FunctionImport CompanyService_Get… [V]. No recording of an answer was found [?].
 */
record CompanyService(Options options, Version version) {
  static final String PREFIX = "CompanyService_";

  private static final String FIRST = "2000-01-01";
  private static final String LAST = "2099-12-31";
  private static final int CATEGORY = 1;

  Response answer(String function, Request request) {
    if (!request.method().equals("POST")) {
      throw Problem.notSupported("Not supported: " + request.method() + " " + function);
    }
    return version.json(
        200,
        switch (function.substring(PREFIX.length())) {
          case "GetAdminInfo" -> Json.object().put("LocalCurrency", options.text("localCurrency"));
          case "GetPeriods" -> list(Json.object().put("AbsoluteEntry", CATEGORY));
          case "GetFinancePeriods" -> periods(request);
          default -> throw Problem.malformed("Unrecognized resource path: " + function);
        });
  }

  private ObjectNode periods(Request request) {
    ObjectNode asked = Json.readObject(request.body()).orElseGet(Json::object);
    if (asked.path("PeriodCategoryParams").path("AbsoluteEntry").asInt() != CATEGORY) {
      throw Problem.notFound(404);
    }
    String locked = options.text("postingPeriodsLockedTo");
    ObjectNode open = period(from(), to(), "ltUnlocked");
    return locked.isEmpty() ? list(open) : list(period(FIRST, locked, "ltLocked"), open);
  }

  private static ObjectNode period(String from, String to, String status) {
    ObjectNode period = Json.object().put("PostingDateFrom", from + "T00:00:00Z");
    return period.put("PostingDateTo", to + "T00:00:00Z").put("PeriodStatus", status);
  }

  private String from() {
    String from = options.text("postingPeriodsFrom");
    return from.isEmpty() ? FIRST : from;
  }

  private String to() {
    String to = options.text("postingPeriodsTo");
    return to.isEmpty() ? LAST : to;
  }

  private static ObjectNode list(ObjectNode... rows) {
    ObjectNode list = Json.object();
    var value = list.putArray("value");
    for (ObjectNode row : rows) {
      value.add(row);
    }
    return list;
  }
}
