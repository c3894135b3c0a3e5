package com.orderbridge.clients.sapbusinessone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.http.HttpCalls;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.http.StubContents;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plays the Service Layer inside the process, for a rehearsal or a dry run. It has every database
 * and every item that is asked for. Thread-safe.
 *
 * @param contents the customers and orders that exist
 */
public record Stub(StubContents contents) implements HttpCalls {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern READ = Pattern.compile("(?m)^GET (\\S+)");
  private static final Pattern CREATE = Pattern.compile("(?m)^POST \\S+");
  private static final Pattern ASKED = Pattern.compile("(\\w+) eq '((?:[^']|'')*)'");
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

  @Override
  public Reply send(Call call, Duration within) {
    var path = call.uri().getPath();
    if (path.endsWith("/Login")) {
      var session = NODES.objectNode().put("SessionId", "stub").put("SessionTimeout", 30);
      return answer(200, Json.write(session));
    }
    return path.endsWith("/$batch")
        ? answer(200, batch(call.body().orElse("")))
        : answer(201, Json.write(created(call.body().orElse(""))));
  }

  private ObjectNode created(String body) {
    var created = NODES.objectNode().put("DocEntry", 1).put("DocNum", 1);
    return switch (contents) {
      case StubContents.DryRun _ -> created;
      case StubContents.Rehearsal() -> worthNothing(created, body);
    };
  }

  /**
   * Gives the new document an amount of 0, so that the check of the amount and its difference are
   * rehearsed too.
   */
  private static ObjectNode worthNothing(ObjectNode created, String body) {
    var sent = Json.read(body) instanceof Parsed.Tree(var tree) ? tree : NODES.objectNode();
    created.put("DocTotal", 0).set("DocCurrency", sent.path("DocCurrency"));
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
    return answer.append("--stub--\r\n").toString();
  }

  private static void part(StringBuilder answer, String status, String body) {
    answer.append("--stub\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ").append(status);
    answer.append("\r\nContent-Type: application/json\r\n\r\n").append(body).append("\r\n");
  }

  private ObjectNode list(String query) {
    var list = NODES.objectNode();
    var rows = list.putArray("value");
    var decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
    if (query.contains("/Items?")) {
      ASKED.matcher(decoded).results().forEach(it -> rows.add(item(it.group(1), it.group(2))));
    } else if (query.contains("/BusinessPartners?") && contents.hasCustomers()) {
      rows.add(customer(decoded));
    } else if (query.contains("/Orders?")) {
      contents.order().ifPresent(it -> rows.add(order(it)));
    }
    return list;
  }

  private static ObjectNode customer(String query) {
    var partner = NODES.objectNode().put("CardCode", "C1").put("Valid", "tNO").put("Frozen", "tNO");
    QUOTED
        .matcher(query)
        .results()
        .findFirst()
        .ifPresent(it -> partner.put("EmailAddress", unquoted(it.group(1))));
    return partner;
  }

  private static ObjectNode item(String field, String value) {
    var name = unquoted(value);
    var item = NODES.objectNode().put("ItemCode", name).put(field, name);
    return item.put("Valid", "tNO").put("Frozen", "tNO").put("SalesItem", "tYES");
  }

  private static ObjectNode order(String number) {
    var order = NODES.objectNode().put("DocEntry", 1).put("DocNum", Integer.parseInt(number));
    return order.put("CardCode", "the order's customer");
  }

  private static String unquoted(String text) {
    return text.replace("''", "'");
  }
}
