package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Business Central as a rehearsal meets it: it has every company, item and customer that is asked
 * for, and no document. Thread-safe.
 *
 * @param companies that there are, by name
 */
public record Stub(URI tokenUrl, Set<String> companies) implements HttpCalls {
  public Stub {
    companies = Set.copyOf(companies);
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

  @Override
  public Reply send(Call call, Duration within) {
    var status = call.method().equals("POST") && !isBatch(call) ? 201 : 200;
    return new Reply.Answered(
        call.uri().equals(tokenUrl) ? 200 : status,
        Optional.empty(),
        Optional.empty(),
        Json.write(body(call)));
  }

  private ObjectNode body(Call call) {
    if (call.uri().equals(tokenUrl)) {
      return NODES.objectNode().put("access_token", "rehearsal").put("expires_in", 3600);
    }
    if (isBatch(call)) {
      return batch(call.body().orElse(""));
    }
    if (call.uri().getPath().endsWith("/companies")) {
      return listed();
    }
    var created = NODES.objectNode().put("id", "rehearsal").put("number", "1");
    created.putArray("value");
    return created;
  }

  private static boolean isBatch(Call call) {
    return call.uri().getPath().endsWith("/$batch");
  }

  private ObjectNode listed() {
    var listed = NODES.objectNode();
    var value = listed.putArray("value");
    companies.forEach(it -> value.addObject().put("id", "c").put("name", it));
    return listed;
  }

  private static ObjectNode batch(String body) {
    var answer = NODES.objectNode();
    var responses = answer.putArray("responses");
    if (Json.read(body) instanceof Parsed.Tree(var batch)) {
      for (var request : batch.path("requests")) {
        var response = responses.addObject().put("id", request.path("id").asText());
        response.put("status", 200).putObject("headers").put("content-type", "application/json");
        response.putObject("body").set("value", rows(request));
      }
    }
    return answer;
  }

  private static ArrayNode rows(JsonNode request) {
    var rows = NODES.arrayNode();
    var id = request.path("id").asText();
    if (id.startsWith("items")) {
      QUOTED.matcher(query(request)).results().forEach(it -> rows.add(item(it.group(1))));
    } else if (id.equals("customers")) {
      QUOTED.matcher(query(request)).results().forEach(it -> rows.add(customer(it.group(1))));
    }
    return rows;
  }

  private static String query(JsonNode request) {
    return URLDecoder.decode(request.path("url").asText(), StandardCharsets.UTF_8);
  }

  private static ObjectNode customer(String email) {
    return NODES
        .objectNode()
        .put("number", "1")
        .put("blocked", "_x0020_")
        .put("email", email.replace("''", "'"));
  }

  private static ObjectNode item(String name) {
    return NODES
        .objectNode()
        .put("id", "rehearsal")
        .put("number", name)
        .put("gtin", name)
        .put("blocked", false);
  }
}
