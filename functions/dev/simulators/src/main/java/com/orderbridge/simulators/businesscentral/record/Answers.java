package com.orderbridge.simulators.businesscentral.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.util.UUID;

/** Answers as recordings of a live 25.4 have them [V]: the context first, and a request-id. */
public final class Answers {
  /** The first segment of every path. */
  public static final String NAME = "business-central";

  /** Equal to the correlation id of an error's message. */
  static final String REQUEST_ID = "request-id";

  private static final String STREAMED =
      "application/json; odata.metadata=minimal; odata.streaming=true";

  private Answers() {}

  public static Response list(Request request, ObjectNode listing) {
    return of(200, withContext(request, "", listing));
  }

  public static Response one(int status, Request request, ObjectNode entity) {
    return of(status, withContext(request, "/$entity", entity));
  }

  /** The one recording of a change has a bare content type and no version. */
  public static Response changed(Request request, ObjectNode entity) {
    return Response.of(
        200, "application/json", Json.write(withContext(request, "/$entity", entity)));
  }

  public static Response of(int status, ObjectNode body) {
    return Response.of(status, STREAMED, Json.write(body)).with("OData-Version", "4.0");
  }

  public static Response withRequestId(Response response) {
    return response.header(REQUEST_ID).isPresent()
        ? response
        : response.with(REQUEST_ID, UUID.randomUUID().toString());
  }

  private static ObjectNode withContext(Request request, String more, ObjectNode body) {
    ObjectNode whole = Json.object().put("@odata.context", context(request) + more);
    return whole.setAll(body);
  }

  /** The set in {@code $metadata} of the service that was asked. */
  private static String context(Request request) {
    String path = request.path();
    int company = path.indexOf("/companies");
    String set = path.substring(company + 1).replaceFirst("\\([^()]*\\)$", "");
    return address(request) + path.substring(0, company) + "/$metadata#" + set;
  }

  /** Where a client reached us, for links in answers. */
  public static String address(Request request) {
    return "http://" + request.header("host").orElse("127.0.0.1") + "/" + NAME;
  }
}
