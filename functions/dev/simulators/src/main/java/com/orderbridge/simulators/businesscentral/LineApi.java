package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.Refused;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.document.SalesDocuments;
import com.orderbridge.simulators.businesscentral.record.Answers;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;

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
            .orElseThrow(() -> Errors.noSuchSegment(kind.lines));
    return below(kind, document, path, request);
  }

  Response below(DocumentKind kind, ObjectNode document, Path path, Request request) {
    return path.hasKey() ? one(kind, document, path.key(), request) : all(kind, document, request);
  }

  private Response all(DocumentKind kind, ObjectNode document, Request request) {
    return switch (request.method()) {
      case "GET" ->
          Answers.list(
              request,
              new Listing(company, options)
                  .list(
                      kind.lineEntity(),
                      Json.objects(SalesDocuments.lines(kind, document)),
                      request));
      case "POST" ->
          Answers.one(
              201,
              request,
              shown(kind, documents.createLine(kind, document, Api.body(request)), request));
      default -> throw notAllowed(kind, request);
    };
  }

  private Response one(DocumentKind kind, ObjectNode document, String id, Request request) {
    ObjectNode line =
        SalesDocuments.findLine(kind, document, id)
            .orElseThrow(() -> Errors.noSuchSegment(kind.lines));
    return switch (request.method()) {
      case "GET" -> Answers.one(200, request, shown(kind, line, request));
      case "PATCH" -> {
        Etag.checkPresent(request, options);
        ObjectNode changed = documents.changeLine(kind, document, id, Api.body(request));
        yield Answers.changed(request, shown(kind, changed, request));
      }
      case "DELETE" -> {
        documents.deleteLine(kind, document, id);
        yield Response.empty(204);
      }
      default -> throw notAllowed(kind, request);
    };
  }

  private ObjectNode shown(DocumentKind kind, ObjectNode line, Request request) {
    return Shape.of(kind.lineEntity(), request.parameters()).show(line, company);
  }

  private static Refused notAllowed(DocumentKind kind, Request request) {
    return Errors.methodNotAllowed(request.method(), kind.lines);
  }
}
