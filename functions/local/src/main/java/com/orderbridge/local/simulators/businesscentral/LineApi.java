package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.Options;
import com.orderbridge.local.simulators.Refused;
import com.orderbridge.local.simulators.http.Request;
import com.orderbridge.local.simulators.http.Response;
import java.util.Map;

/** Calls on the lines of a document. */
record LineApi(Company company, SalesDocuments documents, Options options) {

  /** Lines cannot be read flat: APIV2SalesOrderLines.Page.al [V], seen live [C]. */
  Response flat(DocumentKind kind, Path path, Request request) {
    if (!path.hasKey()) {
      throw Errors.dialog("You must specify an Id or a Document Id to get the lines.");
    }
    ObjectNode document =
        company
            .all(kind.set)
            .filter(each -> SalesDocuments.findLine(kind, each, path.key()).isPresent())
            .findFirst()
            .orElseThrow(() -> Errors.notFound(kind.lineEntity().table(), path.key()));
    return below(kind, document, path, request);
  }

  Response below(DocumentKind kind, ObjectNode document, Path path, Request request) {
    return path.hasKey() ? one(kind, document, path.key(), request) : all(kind, document, request);
  }

  private Response all(DocumentKind kind, ObjectNode document, Request request) {
    return switch (request.method()) {
      case "GET" ->
          Api.ok(
              new Listing(company, options)
                  .list(
                      kind.lineEntity(),
                      Api.objects(SalesDocuments.lines(kind, document)),
                      request));
      case "POST" ->
          shown(201, kind, documents.createLine(kind, document, Api.body(request)), request);
      default -> throw notAllowed(kind, request);
    };
  }

  private Response one(DocumentKind kind, ObjectNode document, String id, Request request) {
    ObjectNode line =
        SalesDocuments.findLine(kind, document, id)
            .orElseThrow(() -> Errors.notFound(kind.lineEntity().table(), id));
    return switch (request.method()) {
      case "GET" -> shown(200, kind, line, request);
      case "PATCH" -> {
        Etag.checkPresent(request, options);
        ObjectNode changed = documents.changeLine(kind, document, id, Api.body(request));
        yield shown(200, kind, changed, request);
      }
      case "DELETE" -> {
        Etag.checkPresent(request, options);
        documents.deleteLine(kind, document, id);
        yield Response.empty(204);
      }
      default -> throw notAllowed(kind, request);
    };
  }

  private Response shown(int status, DocumentKind kind, ObjectNode line, Request request) {
    Map<String, String> asked = request.parameters();
    return Api.respond(status, Shape.of(kind.lineEntity(), asked).show(line, company));
  }

  private static Refused notAllowed(DocumentKind kind, Request request) {
    return Errors.methodNotAllowed(request.method(), kind.lines);
  }
}
