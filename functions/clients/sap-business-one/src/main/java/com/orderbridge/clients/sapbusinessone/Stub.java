package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Service Layer as a rehearsal meets it: it has every item and customer that is asked for, and
 * no document. Thread-safe.
 *
 * @param itemField of an item that holds what it is asked for by
 */
public record Stub(String itemField) implements HttpCalls {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern READ = Pattern.compile("(?m)^GET (\\S+)");
  private static final Pattern CREATE = Pattern.compile("(?m)^POST \\S+");
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

  @Override
  public Reply send(Call call, Duration within) {
    var path = call.uri().getPath();
    if (path.endsWith("/Login")) {
      var session = NODES.objectNode().put("SessionId", "rehearsal").put("SessionTimeout", 30);
      return answer(200, Json.write(session));
    }
    return path.endsWith("/$batch")
        ? answer(200, batch(call.body().orElse("")))
        : answer(201, Json.write(created(call.body().orElse(""))));
  }

  /** What is created comes to nothing, so that an amount that differs is rehearsed as well. */
  private static ObjectNode created(String body) {
    var sent = Json.read(body) instanceof Parsed.Tree(var tree) ? tree : NODES.objectNode();
    var created = NODES.objectNode().put("DocEntry", 1).put("DocNum", 1).put("DocTotal", 0);
    created.set("DocCurrency", sent.path("DocCurrency"));
    return created;
  }

  private static Reply answer(int status, String body) {
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }

  private String batch(String body) {
    var answer = new StringBuilder();
    READ.matcher(body)
        .results()
        .forEach(it -> part(answer, "200 OK", Json.write(list(it.group(1)))));
    CREATE.matcher(body).results().forEach(_ -> part(answer, "204 No Content", ""));
    return answer.append("--made_up--\r\n").toString();
  }

  private static void part(StringBuilder answer, String status, String body) {
    answer.append("--made_up\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ").append(status);
    answer.append("\r\nContent-Type: application/json\r\n\r\n").append(body).append("\r\n");
  }

  private ObjectNode list(String query) {
    var list = NODES.objectNode();
    var value = list.putArray("value");
    var decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
    if (query.contains("/Items?")) {
      QUOTED.matcher(decoded).results().forEach(it -> item(value, it.group(1)));
    } else if (query.contains("/BusinessPartners?")) {
      customer(value.addObject(), decoded);
    }
    return list;
  }

  private static void customer(ObjectNode partner, String query) {
    partner.put("CardCode", "C1").put("Valid", "tNO").put("Frozen", "tNO");
    QUOTED
        .matcher(query)
        .results()
        .findFirst()
        .ifPresent(it -> partner.put("EmailAddress", it.group(1).replace("''", "'")));
  }

  private void item(ArrayNode items, String name) {
    var item = items.addObject().put("ItemCode", name).put(itemField, name);
    item.put("Valid", "tNO").put("Frozen", "tNO").put("SalesItem", "tYES");
  }
}
