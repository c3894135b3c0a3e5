package com.orderbridge.simulators.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.simulators.Options;
import com.orderbridge.simulators.businesscentral.company.Company;
import com.orderbridge.simulators.businesscentral.record.Answers;
import com.orderbridge.simulators.businesscentral.record.Errors;
import com.orderbridge.simulators.http.Json;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code $batch} in JSON: use-odata-batch.md [V], with the pitfalls seen on live tenants [C]. */
record Batch(Company company, Options options, Function<Request, Response> api) {
  private static final int MOST = 100;

  Response answer(Request request, String base) {
    JsonNode requests = Api.body(request).path("requests");
    if (!requests.isArray()) {
      throw Errors.badRequest("Invalid Request Body");
    }
    if (requests.size() > MOST) { // [C]: a 500, although it is the client's fault
      throw Errors.error(
          500,
          "Internal_ServerError",
          "The batch exceeds the maximum number of '100' query operations.");
    }
    boolean atomic = request.header("isolation").orElse("").equalsIgnoreCase("snapshot");
    List<Done> done = atomic ? atomically(request, requests, base) : each(request, requests, base);
    return show(done);
  }

  private record Done(JsonNode id, Response response) {}

  private List<Done> each(Request outer, JsonNode requests, String base) {
    var done = new ArrayList<Done>();
    for (JsonNode inner : requests) {
      done.add(new Done(inner.path("id"), run(outer, inner, base)));
      if (options.is("batchStopsAtFirstError") && !done.getLast().response().isSuccess()) {
        return done;
      }
    }
    return done;
  }

  /**
   * One failure undoes all, and yet the others are told with the status and the ids that they had
   * before; when it is the first that fails, only that one is told [C].
   */
  private List<Done> atomically(Request outer, JsonNode requests, String base) {
    Company.Snapshot before = company.snapshot();
    var done = new ArrayList<Done>();
    for (JsonNode inner : requests) {
      done.add(new Done(inner.path("id"), run(outer, inner, base)));
      if (!done.getFirst().response().isSuccess()) {
        break;
      }
    }
    if (!done.stream().allMatch(each -> each.response().isSuccess())) {
      company.restore(before);
    }
    return done;
  }

  private Response run(Request outer, JsonNode inner, String base) {
    String url = inner.path("url").asText();
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    if (path.startsWith("/") && options.is("batchUrlWithSlashIsTheHosts")) {
      return nothingThere(outer, path);
    }
    String below = path.startsWith("/") ? path.substring(1) : path;
    return api.apply(
        new Request(
            inner.path("method").asText("GET").toUpperCase(Locale.ROOT),
            base + "/" + below,
            query < 0 ? "" : url.substring(query + 1),
            headers(outer, inner),
            Json.write(inner.path("body"))));
  }

  /** The answers within are not streamed: use-odata-batch.md [V]. */
  private static String plain(String header) {
    return header.replace("; odata.streaming=true", "");
  }

  /**
   * Recorded in 2019, of API 1.0: the address is the host's, which has nothing there. Whether it is
   * so today is open [?]: an option.
   */
  private static Response nothingThere(Request outer, String path) {
    String message =
        "No HTTP resource was found that matches the request URI 'https://%s%s'."
            .formatted(outer.header("host").orElse(""), path);
    return Response.json(404, Json.object().put("Message", message));
  }

  private static Map<String, String> headers(Request outer, JsonNode inner) {
    var headers = new HashMap<String, String>();
    for (String inherited : List.of("authorization", "host")) {
      outer.header(inherited).ifPresent(value -> headers.put(inherited, value));
    }
    inner
        .path("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue().asText()));
    return headers;
  }

  private Response show(List<Done> done) {
    var ordered = new ArrayList<>(done);
    if (options.is("batchAnswersInReverse")) { // answers may come in any order [C]
      Collections.reverse(ordered);
    }
    ObjectNode shown = Json.object();
    var responses = shown.putArray("responses");
    ordered.forEach(each -> responses.add(show(each)));
    return Answers.of(200, shown);
  }

  private static ObjectNode show(Done done) {
    ObjectNode shown = Json.object();
    shown.set("id", done.id().isMissingNode() ? shown.nullNode() : done.id());
    shown.put("status", done.response().status());
    ObjectNode headers = shown.putObject("headers");
    for (String name : List.of("content-type", "odata-version", "location")) {
      done.response().header(name).ifPresent(value -> headers.put(name, plain(value)));
    }
    Optional<JsonNode> body = Json.read(done.response().body());
    body.ifPresent(present -> shown.set("body", present));
    return shown;
  }
}
