package com.orderbridge.local.dryrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.http.Reply;
import com.orderbridge.core.json.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands in for SAP Business One in a dry run: it knows every item that it is asked for, has every
 * database, and nobody is its customer yet.
 */
final class EmptyServiceLayer implements StandIn {
  private static final Pattern LOOK_UP = Pattern.compile("(?m)^GET (\\S+)");
  private static final Pattern CREATION =
      Pattern.compile("(?m)^POST (\\S+)\\r?\\n(?:.+\\r?\\n)*\\r?\\n(\\{.*)");
  private static final Pattern ASKED = Pattern.compile("(\\w+) eq '((?:[^']|'')*)'");
  private static final String PART = "--dry\r\nContent-Type: application/http\r\n\r\n";

  private final boolean hasOrder;
  private final List<Call> writes = new ArrayList<>();

  /**
   * A Service Layer.
   *
   * @param hasOrder whether the order of the event is in it
   */
  EmptyServiceLayer(boolean hasOrder) {
    this.hasOrder = hasOrder;
  }

  @Override
  public List<Call> writes() {
    return List.copyOf(writes);
  }

  @Override
  public Reply send(Call call, Duration within) {
    var path = String.valueOf(call.uri().getPath());
    if (path.endsWith("/Login")) {
      return answered(200, "{\"SessionId\":\"none\",\"SessionTimeout\":30}");
    }
    if (path.endsWith("/$batch")) {
      return answered(202, batch(call.uri(), call.body().orElse("")));
    }
    writes.add(call);
    return answered(201, "{\"DocEntry\":1,\"DocNum\":1}");
  }

  private String batch(URI uri, String body) {
    var answers = new StringBuilder();
    LOOK_UP
        .matcher(body)
        .results()
        .forEach(it -> answers.append(part("200 OK", "{\"value\":" + found(it.group(1)) + "}")));
    CREATION
        .matcher(body)
        .results()
        .forEach(
            it -> {
              writes.add(write(uri.resolve(it.group(1)), it.group(2).strip()));
              answers.append(part("204 No Content", ""));
            });
    return answers.append("--dry--\r\n").toString();
  }

  private static Call write(URI uri, String body) {
    return new Call("POST", uri, Map.of(), Optional.of(body));
  }

  private static String part(String status, String body) {
    return PART + "HTTP/1.1 " + status + "\r\n\r\n" + body + "\r\n";
  }

  private String found(String url) {
    var rows = JsonNodeFactory.instance.arrayNode();
    if (url.contains("/Items?")) {
      items(rows, URLDecoder.decode(url, StandardCharsets.UTF_8));
    } else if (hasOrder && url.contains("/Orders?")) {
      var order = rows.addObject().put("DocEntry", 1).put("DocNum", Integer.parseInt(ORDER));
      order.put("CardCode", "the order's customer");
    }
    return Json.write(rows);
  }

  private static void items(ArrayNode rows, String query) {
    var asked = ASKED.matcher(query);
    while (asked.find()) {
      var name = asked.group(2).replace("''", "'");
      rows.addObject().put("ItemCode", name).put(asked.group(1), name);
    }
  }

  private static Reply answered(int status, String body) {
    return new Reply.Answered(status, Optional.empty(), Optional.empty(), body);
  }
}
