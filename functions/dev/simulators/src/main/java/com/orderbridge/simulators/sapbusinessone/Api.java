package com.orderbridge.simulators.sapbusinessone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Problem;
import com.orderbridge.simulators.sapbusinessone.database.Table;
import com.orderbridge.simulators.sapbusinessone.database.Version;
import com.orderbridge.simulators.sapbusinessone.document.Documents;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which call on which resource below {@code /b1s/v1} or {@code /b1s/v2} does what. */
record Api(Database database, Options options, InstantSource clock, Version version) {
  private static final Pattern RESOURCE =
      Pattern.compile("([A-Za-z0-9_@]+)(?:\\((?:'((?:[^']|'')*)'|(\\d+))\\))?");
  private static final String SAVE_DRAFT = "DraftsService_SaveDraftToDocument";

  Response answer(Request request, List<String> segments) {
    if (segments.getFirst().equals(SAVE_DRAFT)) {
      return saveDraft(body(request));
    }
    if (segments.getFirst().startsWith(CompanyService.PREFIX)) {
      return new CompanyService(options, version).answer(segments.getFirst(), request);
    }
    Matcher resource = RESOURCE.matcher(segments.getFirst());
    if (!resource.matches() || segments.size() > 2) {
      throw Problem.malformed("Unrecognized resource path: " + request.path());
    }
    String set = resource.group(1);
    checkServed(set);
    if (resource.group(2) == null && resource.group(3) == null) {
      return set(set, request);
    }
    String key =
        resource.group(3) == null ? resource.group(2).replace("''", "'") : resource.group(3);
    ObjectNode stored = database.get(set, key).orElseThrow(() -> Problem.notFound(404));
    return segments.size() == 1
        ? one(set, stored, request)
        : act(set, stored, segments.getLast(), request);
  }

  private void checkServed(String set) {
    database.type(set);
    if (Table.called(set).filter(table -> !table.isServed()).isPresent()) {
      throw Problem.malformed("Unrecognized resource path: " + set);
    }
  }

  private Response set(String set, Request request) {
    return switch (request.method()) {
      case "GET" -> version.json(200, query(request).list(set, request));
      case "POST" -> created(set, create(set, body(request)), request);
      default -> throw Problem.notSupported("Not supported: " + request.method() + " " + set);
    };
  }

  private Response one(String set, ObjectNode stored, Request request) {
    return switch (request.method()) {
      case "GET" -> version.json(200, query(request).show(set, stored, request.parameters()));
      case "PATCH" -> {
        checkEtag(set, stored, request);
        change(set, stored, body(request));
        yield Response.empty(204);
      }
      case "DELETE" -> {
        delete(set, stored);
        yield Response.empty(204);
      }
      default -> throw Problem.notSupported("Not supported: " + request.method() + " " + set);
    };
  }

  private ObjectNode create(String set, ObjectNode body) {
    return atomically(
        () ->
            Table.called(set)
                .filter(Table::isDocument)
                .map(table -> documents().create(table, body))
                .orElseGet(() -> new Records(database, options).create(set, body)));
  }

  private void change(String set, ObjectNode stored, ObjectNode body) {
    Table.called(set)
        .filter(Table::isDocument)
        .ifPresentOrElse(
            table -> documents().change(table, stored, body),
            () -> new Records(database, options).change(set, stored, body));
  }

  /** Documents cannot be deleted [V]; a draft can [K]. */
  private void delete(String set, ObjectNode stored) {
    if (Table.called(set).filter(t -> t.isDocument() && t != Table.DRAFTS).isPresent()) {
      throw Problem.notSupported("The requested action is not supported for this object.");
    }
    database.remove(set, stored.path(Database.key(set)).asText());
  }

  private Response act(String set, ObjectNode stored, String action, Request request) {
    Table table =
        Table.called(set)
            .filter(called -> called.isDocument() && request.method().equals("POST"))
            .orElseThrow(() -> Problem.malformed("Unrecognized resource path: " + request.path()));
    documents().act(table, stored, action);
    return Response.empty(204);
  }

  /** The entry of the document is not answered [C]. */
  private Response saveDraft(ObjectNode body) {
    if (!(body.path("Document") instanceof ObjectNode sent)) {
      throw Problem.malformed("'Document' is not an object");
    }
    String key = sent.path("DocEntry").asText();
    ObjectNode draft = database.get("Drafts", key).orElseThrow(() -> Problem.notFound(404));
    atomically(
        () -> {
          documents().saveDraft(draft, sent);
          return draft;
        });
    return Response.empty(204);
  }

  /** A pending order exists as a draft only, and the answer with content says so by -2028 [V]. */
  private Response created(String set, ObjectNode entry, Request request) {
    boolean contentWanted = !request.header("prefer").orElse("").contains("return-no-content");
    if (contentWanted && set.equals("Orders") && Documents.isPending(entry)) {
      throw Problem.notFound(options.number("postNotFoundStatus"));
    }
    String key = entry.path(Database.key(set)).asText();
    boolean numbered = entry.path(Database.key(set)).isNumber();
    String location =
        "/b1s/%s/%s(%s)".formatted(version.segment, set, numbered ? key : "'" + key + "'");
    Response response =
        contentWanted
            ? version.json(201, query(request).show(set, entry, Map.of()))
            : Response.empty(204).with("Preference-Applied", "return-no-content");
    return response.with("Location", location);
  }

  /** Both versions have etags: recordings "item-get-v1" and "invoice-get-select-v2" [V]. */
  private void checkEtag(String set, ObjectNode stored, Request request) {
    String sent = request.header("if-match").orElse("*");
    String now = database.etag(set, stored.path(Database.key(set)).asText());
    if (!sent.equals("*") && !sent.equals(now)) {
      throw new Problem(
          412,
          -2039,
          "Another user or another operation modified data; to continue, open the window again"
              + " (ODBC -2039)");
    }
  }

  private <T> T atomically(Supplier<T> work) {
    Database.Snapshot before = database.snapshot();
    try {
      return work.get();
    } catch (Problem problem) {
      database.restore(before);
      throw problem;
    }
  }

  private Documents documents() {
    return new Documents(database, options, clock);
  }

  /** Addresses of metadata are whole: recording "login-200-v1" [V]. */
  static String root(Request request, Version version) {
    return "https://"
        + request.header("host").orElse("localhost")
        + "/b1s/"
        + version.segment
        + "/";
  }

  /** HANA regards case unless the header says otherwise: ten public clients send it [C]. */
  private Query query(Request request) {
    boolean asked = request.header("b1s-caseinsensitive").orElse("").equalsIgnoreCase("true");
    boolean ignores = options.is("ignoresCase") || (asked && options.is("knowsCaseInsensitive"));
    return new Query(database, version, ignores, root(request, version));
  }

  private static ObjectNode body(Request request) {
    return Json.readObject(request.body())
        .orElseThrow(() -> new Problem(400, -1, "Invalid JSON in the request body"));
  }
}
