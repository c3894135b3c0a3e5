package com.orderbridge.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;

/** The {@code _} paths of one simulator. */
record Controls(Vendor vendor, Journal journal, Limits limits, Behaviour behaviour) {

  Response answer(Request request) {
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /_state" -> Response.json(200, vendor.state());
        case "POST /_state" -> add(ControlInput.body(request));
        case "GET /_behaviour" -> Response.json(200, behaviour.show());
        case "PUT /_behaviour" -> behave(ControlInput.body(request));
        case "DELETE /_behaviour" -> behaveAgain();
        case "GET /_limits" -> Response.json(200, limits.show());
        case "PUT /_limits" -> limit(ControlInput.body(request));
        case "DELETE /_limits" -> limit(Json.object());
        case "GET /_options" -> Response.json(200, vendor.options().all());
        case "PUT /_options" -> choose(ControlInput.body(request));
        case "GET /_journal" -> Response.json(200, journal.show());
        default -> unknown(request);
      };
    } catch (Refused refused) {
      return refused.response();
    }
  }

  private Response add(ObjectNode documents) {
    vendor.add(documents);
    return Response.json(200, vendor.state());
  }

  private Response behave(ObjectNode body) {
    behaviour.set(body);
    return Response.json(200, behaviour.show());
  }

  private Response behaveAgain() {
    behaviour.clear();
    return Response.empty(204);
  }

  private Response limit(ObjectNode body) {
    limits.set(body);
    return Response.json(200, limits.show());
  }

  private Response choose(ObjectNode body) {
    vendor.options().change(body);
    return Response.json(200, vendor.options().all());
  }

  private static Response unknown(Request request) {
    return Response.json(
        404, Json.object().put("error", "no such control: " + request.method() + request.path()));
  }
}
