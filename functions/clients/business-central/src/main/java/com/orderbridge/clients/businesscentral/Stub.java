package com.orderbridge.clients.businesscentral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plays Business Central inside the process, for a rehearsal or a dry run. It has every company
 * that is named and every item that is asked for. Thread-safe.
 *
 * @param endpoint the addresses at which it is called
 * @param companies the names of the companies that exist
 * @param contents the customers and orders that exist
 */
public record Stub(Endpoint endpoint, Set<String> companies, StubContents contents)
    implements HttpCalls {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern ASKED = Pattern.compile("(\\w+) eq '((?:[^']|'')*)'");
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

  public Stub {
    companies = Set.copyOf(companies);
  }

  @Override
  public Reply send(Call call, Duration within) {
    var path = call.uri().getPath();
    if (call.uri().equals(endpoint.tokenUrl())) {
      return answer(200, NODES.objectNode().put("access_token", "stub").put("expires_in", 3600));
    }
    if (path.endsWith("/$batch")) {
      return answer(200, batch(call.body().orElse("")));
    }
    return call.method().equals("GET")
        ? answer(200, found(call.uri()))
        : answer(201, NODES.objectNode().put("id", "id-of-the-new").put("number", "the new one"));
  }

  private static Reply answer(int status, ObjectNode body) {
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), Json.write(body));
  }

  private ObjectNode batch(String body) {
    var answer = NODES.objectNode();
    var responses = answer.putArray("responses");
    if (Json.read(body) instanceof Parsed.Tree(var batch)) {
      for (var request : batch.path("requests")) {
        var response = responses.addObject().put("id", request.path("id").asText());
        response.put("status", 200).putObject("headers").put("content-type", "application/json");
        response.set("body", found(URI.create(request.path("url").asText())));
      }
    }
    return answer;
  }

  private ObjectNode found(URI uri) {
    var found = NODES.objectNode();
    var rows = found.putArray("value");
    var path = uri.getPath();
    var query = query(uri);
    if (path.endsWith("/companies")) {
      companies.forEach(it -> rows.addObject().put("id", encode(it)).put("name", it));
    } else if (path.contains("/item")) {
      ASKED.matcher(query).results().forEach(it -> rows.add(item(it.group(1), it.group(2))));
    } else if (path.endsWith("/customers") && contents.hasCustomers()) {
      QUOTED.matcher(query).results().forEach(it -> rows.add(customer(it.group(1))));
    } else if (path.endsWith("/salesOrders")) {
      contents.order().ifPresent(it -> rows.add(order(it)));
    }
    return found;
  }

  private static String query(URI uri) {
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return URLDecoder.decode(query, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ObjectNode customer(String email) {
    return NODES
        .objectNode()
        .put("number", "1")
        .put("blocked", "_x0020_")
        .put("email", unquoted(email));
  }

  /**
   * Returns an item under every field by which an item, a variant or an item reference can be
   * looked up.
   */
  private static ObjectNode item(String field, String value) {
    var name = unquoted(value);
    return NODES
        .objectNode()
        .put("id", "id-of-" + name)
        .put("number", name)
        .put("itemNumber", name)
        .put("itemNo", name)
        .put(field, name)
        .put("blocked", false);
  }

  private static ObjectNode order(String number) {
    return NODES
        .objectNode()
        .put("id", "id-of-the-order")
        .put("status", "Draft")
        .put("number", number)
        .put("customerNumber", "the order's customer");
  }

  private static String unquoted(String text) {
    return text.replace("''", "'");
  }
}
