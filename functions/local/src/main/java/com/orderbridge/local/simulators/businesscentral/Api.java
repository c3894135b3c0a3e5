package com.orderbridge.local.simulators.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.local.simulators.Options;
import com.orderbridge.local.simulators.http.Json;
import com.orderbridge.local.simulators.http.Request;
import com.orderbridge.local.simulators.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What lies below {@code companies(id)}: which call on which resource does what. */
record Api(Company company, Options options, InstantSource clock) {

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
          ok(new Listing(company, options).list(entity, company.all(entity.set()), request));
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
      case "GET" -> shown(200, entity, stored, request);
      case "PATCH" -> {
        Etag.check(request, stored, options);
        yield shown(200, entity, change(entity, stored, body(request)), request);
      }
      case "DELETE" -> {
        Etag.check(request, stored, options);
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
        .orElseThrow(() -> Errors.notFound(entity.table(), path.key()));
  }

  private Response created(Entity entity, ObjectNode document, Request request) {
    return shown(201, entity, document, request)
        .with(
            "Location",
            BusinessCentral.address(request)
                + "%s(%s)".formatted(request.path(), document.path("id").textValue()));
  }

  private Response shown(int status, Entity entity, ObjectNode document, Request request) {
    Map<String, String> asked = request.parameters();
    return respond(status, Shape.of(entity, asked).show(document, company));
  }

  static Response ok(ObjectNode body) {
    return respond(200, body);
  }

  static Response respond(int status, JsonNode body) {
    return Response.of(
            status,
            "application/json; odata.metadata=minimal; odata.streaming=true",
            Json.write(body))
        .with("OData-Version", "4.0");
  }

  static ObjectNode body(Request request) {
    return Json.readObject(request.body())
        .orElseThrow(() -> Errors.badRequest("Invalid Request Body"));
  }

  static Stream<ObjectNode> objects(JsonNode array) {
    return array.valueStream().map(ObjectNode.class::cast);
  }
}
