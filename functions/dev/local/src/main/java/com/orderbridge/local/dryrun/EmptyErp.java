package com.orderbridge.local.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands in for Business Central in a dry run: it knows every article that it is asked for, has
 * every company, and nobody is its customer yet. It keeps what it is told to write.
 */
final class EmptyErp implements StandIn {
  private static final Pattern ASKED = Pattern.compile("(\\w+) eq '((?:[^']|'')*)'");

  private final List<String> companies;
  private final boolean hasOrder;
  private final List<Call> writes = new ArrayList<>();

  /**
   * An ERP.
   *
   * @param hasOrder whether the order of the event is in it
   */
  EmptyErp(List<String> companies, boolean hasOrder) {
    this.companies = List.copyOf(companies);
    this.hasOrder = hasOrder;
  }

  @Override
  public List<Call> writes() {
    return List.copyOf(writes);
  }

  @Override
  public Reply send(Call call, Duration within) {
    var path = String.valueOf(call.uri().getPath());
    if (path.endsWith("/token")) {
      return ok(json("{\"access_token\":\"none\",\"expires_in\":3599}"));
    }
    if (path.endsWith("/$batch")) {
      return ok(batch(json(call.body().orElse("{}"))));
    }
    return call.method().equals("GET") ? ok(found(call.uri())) : written(call);
  }

  private JsonNode batch(JsonNode batch) {
    var answers = JsonNodeFactory.instance.objectNode();
    var responses = answers.putArray("responses");
    for (var request : batch.path("requests")) {
      var response = responses.addObject().put("id", request.path("id").asText());
      response.put("status", 200).set("body", found(URI.create(request.path("url").asText())));
    }
    return answers;
  }

  private ObjectNode found(URI uri) {
    var answer = JsonNodeFactory.instance.objectNode();
    var rows = answer.putArray("value");
    var path = String.valueOf(uri.getPath());
    var filter = Optional.ofNullable(uri.getRawQuery()).orElse("");
    if (path.endsWith("/companies")) {
      companies.forEach(it -> rows.addObject().put("id", encode(it)).put("name", it));
    } else if (path.contains("/item")) {
      var asked = ASKED.matcher(URLDecoder.decode(filter, StandardCharsets.UTF_8));
      while (asked.find()) {
        rows.add(item(asked.group(1), asked.group(2).replace("''", "'")));
      }
    } else if (hasOrder && path.endsWith("/salesOrders")) {
      var order = rows.addObject().put("id", "id-of-the-order").put("status", "Draft");
      order.put("number", StandIn.ORDER).put("customerNumber", "the order's customer");
    }
    return answer;
  }

  private static ObjectNode item(String field, String value) {
    var item = JsonNodeFactory.instance.objectNode().put("id", "id-of-" + value);
    return item.put("number", value)
        .put("itemNumber", value)
        .put("itemNo", value)
        .put(field, value);
  }

  private Reply written(Call call) {
    writes.add(call);
    return new Reply.Answered(
        201,
        Optional.empty(),
        Optional.empty(),
        "{\"id\":\"id-of-the-new\",\"number\":\"the new one\"}");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Reply ok(JsonNode body) {
    return new Reply.Answered(200, Optional.empty(), Optional.empty(), Json.write(body));
  }

  private static JsonNode json(String text) {
    return Json.read(text) instanceof Parsed.Tree(var tree)
        ? tree
        : JsonNodeFactory.instance.objectNode();
  }
}
