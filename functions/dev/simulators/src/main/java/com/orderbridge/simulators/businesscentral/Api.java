package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.company.MasterData;
import com.orderbridge.simulators.businesscentral.document.Posting;
import com.orderbridge.simulators.businesscentral.document.SalesDocuments;
import com.orderbridge.simulators.businesscentral.record.Answers;
import com.orderbridge.simulators.businesscentral.record.DocumentKind;
import com.orderbridge.simulators.businesscentral.record.Entity;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.time.InstantSource;
import java.util.List;

/** What lies below {@code companies(id)}: which call on which resource does what. */
public record Api(Company company, Options options, InstantSource clock) {

  Response answer(Request request, List<String> segments) {
    Path first = Path.parse(segments.getFirst());
    Entity entity =
        Entity.called(first.name()).orElseThrow(() -> Errors.noSuchSegment(first.name()));
    if (segments.size() == 1) {
      return DocumentKind.ofLines(first.name())
          .map(kind -> new LineApi(company, documents(), options).flat(kind, first, request))
          .orElseGet(() -> first.hasKey() ? one(entity, first, request) : set(entity, request));
    }
    if (segments.size() > 2 || !first.hasKey()) {
      throw Errors.noSuchSegment(segments.getLast());
    }
    return below(entity, stored(entity, first), segments.getLast(), request);
  }

  private Response set(Entity entity, Request request) {
    return switch (request.method()) {
      case "GET" ->
          Answers.list(
              request,
              new Listing(company, options).list(entity, company.all(entity.set()), request));
      case "POST" -> created(entity, create(entity, body(request)), request);
      default -> throw Errors.methodNotAllowed(request.method(), entity.set());
    };
  }

  private ObjectNode create(Entity entity, ObjectNode body) {
    return DocumentKind.ofSet(entity.set())
        .map(kind -> documents().create(kind, body))
        .orElseGet(() -> new MasterData(company, options).create(entity, body));
  }

  private Response one(Entity entity, Path path, Request request) {
    ObjectNode stored = stored(entity, path);
    return switch (request.method()) {
      case "GET" -> Answers.one(200, request, shown(entity, stored, request));
      case "PATCH" -> {
        Etag.check(request, stored, options);
        ObjectNode changed = change(entity, stored, body(request));
        yield Answers.changed(request, shown(entity, changed, request));
      }
      case "DELETE" -> {
        Etag.checkIfSent(request, stored);
        delete(entity, stored);
        yield Response.empty(204);
      }
      default -> throw Errors.methodNotAllowed(request.method(), entity.set());
    };
  }

  private ObjectNode change(Entity entity, ObjectNode stored, ObjectNode body) {
    return DocumentKind.ofSet(entity.set())
        .map(kind -> documents().change(kind, stored, body))
        .orElseGet(() -> new MasterData(company, options).change(entity, stored, body));
  }

  private void delete(Entity entity, ObjectNode stored) {
    DocumentKind.ofSet(entity.set())
        .ifPresentOrElse(
            kind -> documents().delete(kind, stored),
            () -> new MasterData(company, options).delete(entity, stored));
  }

  private Response below(Entity entity, ObjectNode stored, String segment, Request request) {
    DocumentKind kind =
        DocumentKind.ofSet(entity.set()).orElseThrow(() -> Errors.noSuchSegment(segment));
    if (Posting.isAction(segment)) {
      if (!request.method().equals("POST")) {
        throw Errors.methodNotAllowed(request.method(), entity.set());
      }
      Etag.checkIfSent(request, stored);
      new Posting(company, options).act(kind, stored, segment);
      return Response.empty(204);
    }
    Path lines = Path.parse(segment);
    if (!lines.name().equals(kind.lines)) {
      throw Errors.noSuchSegment(segment);
    }
    return new LineApi(company, documents(), options).below(kind, stored, lines, request);
  }

  private SalesDocuments documents() {
    return new SalesDocuments(company, options, clock);
  }

  private ObjectNode stored(Entity entity, Path path) {
    return company
        .byId(entity.set(), path.key())
        .orElseThrow(() -> Errors.noSuchSegment(entity.set()));
  }

  private Response created(Entity entity, ObjectNode document, Request request) {
    if (request.header("prefer").orElse("").contains("return-no-content")) {
      return Response.empty(204);
    }
    ObjectNode shown = shown(entity, document, request);
    if (shown.has("fullyShipped")) { // of a new order too, as a recording has it [V]
      shown.put("fullyShipped", true);
    }
    return Answers.one(201, request, shown)
        .with(
            "Location",
            Answers.address(request)
                + "%s(%s)".formatted(request.path(), document.path("id").textValue()));
  }

  private ObjectNode shown(Entity entity, ObjectNode document, Request request) {
    return Shape.of(entity, request.parameters()).show(document, company);
  }

  static ObjectNode body(Request request) {
    return Json.readObject(request.body())
        .orElseThrow(() -> Errors.badRequest("Invalid Request Body"));
  }
}
