package com.orderbridge.simulators.businesscentral.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Response;
import java.util.UUID;

/** Errors as Business Central words them; codes: dynamics-error-codes.md [V]. */
public final class Errors {
  private Errors() {}

  public static Response response(int status, String code, String message) {
    String id = UUID.randomUUID().toString();
    ObjectNode error = Json.object();
    error
        .putObject("error")
        .put("code", code)
        .put("message", message + "  CorrelationId:  " + id + ".");
    return Response.of(status, "application/json", Json.write(error)).with(Answers.REQUEST_ID, id);
  }

  public static Refused error(int status, String code, String message) {
    return new Refused(response(status, code, message));
  }

  /** What AL's {@code Error()} becomes. */
  public static Refused dialog(String message) {
    return error(400, "Application_DialogException", message);
  }

  public static Refused badRequest(String message) {
    return error(400, "BadRequest", message);
  }

  public static Refused noSuchRelation(String field, String table, String value, String related) {
    return error(
        400,
        "Internal_InvalidTableRelation",
        "The field %s of table %s contains a value (%s) that cannot be found in the related table (%s)."
            .formatted(field, table, value, related));
  }

  public static Refused testField(String message) {
    return error(400, "Application_FieldValidationException", message);
  }

  public static Refused methodNotAllowed(String method, String entitySet) {
    return error(
        405,
        "BadRequest_MethodNotAllowed",
        "'%s' requests for '%s' of EdmType 'Entity' are not allowed within Microsoft Dynamics 365 Business Central OData web services."
            .formatted(method, entitySet));
  }

  /** Also of an entity that is gone: recorded of a customer that had been deleted [V]. */
  public static Refused noSuchSegment(String segment) {
    return error(
        404,
        "BadRequest_ResourceNotFound",
        "Resource not found for the segment '" + segment + "'.");
  }
}
