package com.orderbridge.simulators.sapbusinessone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.simulators.http.Header;
import com.orderbridge.simulators.http.Request;
import com.orderbridge.simulators.http.Response;
import com.orderbridge.simulators.sapbusinessone.database.Database;
import com.orderbridge.simulators.sapbusinessone.database.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $batch}: manual, "Batch Operations" [V]. It stops at the first failure. */
record Batch(Database database, Version version, Function<Request, Response> api) {
  private static final Set<String> LAST = Set.of("DataServiceVersion", "OData-Version");
  private static final Pattern REQUEST_LINE =
      Pattern.compile("\\s*([A-Z]+) +(\\S+)(?: +HTTP/1\\.1)?\\s*");
  private static final String EOL = "\r\n";

  Response answer(Request request) {
    List<Multipart> parts =
        Multipart.parts(request.header("content-type").orElse(""), request.body());
    var answers = new ArrayList<String>();
    boolean goesOn = true;
    for (int at = 0; at < parts.size() && goesOn; at++) {
      Multipart part = parts.get(at);
      List<Done> done =
          part.isMultipart() ? changeSet(part, request) : List.of(run(part, false, request));
      goesOn = done.stream().allMatch(each -> each.response().isSuccess());
      answers.add(part.isMultipart() && goesOn ? nested(done) : done.getFirst().show());
    }
    String boundary = "batchresponse_" + Boundary.random();
    return Response.of(
        version == Version.V1 ? 202 : 200,
        "multipart/mixed;boundary=" + boundary,
        joined(boundary, answers));
  }

  private record Done(String contentId, Response response) {
    private void headers(StringBuilder text, Predicate<Header> which) {
      response.headers().stream()
          .filter(which)
          .forEach(it -> text.append(it.name() + ": " + it.value() + EOL));
    }

    String show() {
      var text = new StringBuilder("Content-Type: application/http" + EOL);
      text.append("Content-Transfer-Encoding: binary").append(EOL);
      if (!contentId.isEmpty()) {
        text.append("Content-ID: ").append(contentId).append(EOL);
      }
      text.append(EOL).append(StatusLine.of(response.status())).append(EOL);
      headers(text, it -> !LAST.contains(it.name()));
      text.append("Content-Length: ").append(response.body().getBytes(UTF_8).length).append(EOL);
      headers(text, it -> LAST.contains(it.name()));
      return text + EOL + response.body();
    }
  }

  /** All or none; where one fails there is exactly one answer for the set [V]. */
  private List<Done> changeSet(Multipart set, Request batch) {
    Database.Snapshot before = database.snapshot();
    var done = new ArrayList<Done>();
    for (Multipart part : Multipart.parts(set.contentType(), set.body())) {
      Done each = run(part, true, batch);
      if (!each.response().isSuccess()) {
        database.restore(before);
        return List.of(each);
      }
      done.add(each);
    }
    return done;
  }

  private Done run(Multipart part, boolean inChangeSet, Request batch) {
    String contentId = part.headers().getOrDefault("content-id", "");
    if (version == Version.V2 && inChangeSet && contentId.isEmpty()) { // OData 4 [V]
      return refused(contentId, "Content-ID is mandatory in a change set");
    }
    int end = part.body().indexOf('\n');
    Matcher line = REQUEST_LINE.matcher(end < 0 ? part.body() : part.body().substring(0, end));
    if (!line.matches()) {
      return refused(contentId, "Invalid request line in the batch");
    }
    if (inChangeSet && line.group(1).equals("GET")) {
      return refused(contentId, "A change set cannot contain GET");
    }
    Multipart rest = Multipart.read(end < 0 ? "" : part.body().substring(end + 1));
    return new Done(contentId, api.apply(inner(line.group(1), line.group(2), rest, batch)));
  }

  private Request inner(String method, String url, Multipart rest, Request batch) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    int root = path.indexOf("/b1s/");
    String own = root < 0 ? "/b1s/" + version.segment + "/" + path : path.substring(root);
    Map<String, String> headers = new HashMap<>(rest.headers());
    batch.header("host").ifPresent(host -> headers.put("host", host));
    String asked = query < 0 ? "" : url.substring(query + 1);
    return new Request(method, own, asked, headers, rest.body().strip());
  }

  private Done refused(String contentId, String text) {
    return new Done(contentId, version.error(400, -1, text));
  }

  private static String nested(List<Done> done) {
    String boundary = "changesetresponse_" + Boundary.random();
    return "Content-Type: multipart/mixed;boundary="
        + boundary
        + EOL
        + EOL
        + joined(boundary, done.stream().map(Done::show).toList());
  }

  private static String joined(String boundary, List<String> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append("--").append(boundary).append(EOL).append(part));
    return text.append("--").append(boundary).append("--").append(EOL).toString();
  }
}
