package com.orderbridge.benchmarks.requests;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Counts the requests of one event of each kind; writes {@code requests.md} and {@code .json}. */
public final class RequestsMain {
  private static final String HEAD =
      """
      | event | SendMessage | DynamoDB writes | DynamoDB reads | Secrets Manager | ERP calls | bytes of our log |
      |---|--:|--:|--:|--:|--:|--:|
      """;

  /** The orders' requests are the same, whatever their lines: only its log may be longer. */
  private static final String DEAREST = "order, 20 lines, known customer";

  private RequestsMain() {}

  /** {@code bench.repository} is where the stage and the samples are. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target"));
    var counted = new LinkedHashMap<String, Counts>();
    try (var bridge = new CountedBridge(repository)) {
      count(bridge, counted);
    }
    var order = Objects.requireNonNull(counted.get(DEAREST));
    var text = table(counted) + new CostTables(Cost.read(repository), order).markdown();
    Files.writeString(target.resolve("requests.md"), text);
    Files.writeString(target.resolve("requests.json"), json(counted));
    System.out.print(text);
  }

  private static void count(CountedBridge bridge, Map<String, Counts> counted)
      throws IOException, InterruptedException {
    counted.put("the first order of a process", bridge.deliver(bridge.order("a@example.com", 1)));
    bridge.warm("a@example.com");
    var order = bridge.order("a@example.com", 1);
    counted.put("order, 1 line, known customer", bridge.deliver(order));
    counted.put("order, 5 lines, known customer", bridge.deliver(bridge.order("a@example.com", 5)));
    counted.put(DEAREST, bridge.deliver(bridge.order("a@example.com", 20)));
    counted.put("order, new customer", bridge.deliver(bridge.order("b@example.com", 1)));
    counted.put("the same order again", bridge.deliver(order));
    counted.put("its refund", bridge.deliver(bridge.follower("order.refunded", order)));
  }

  private static String table(Map<String, Counts> counted) {
    var text = new StringBuilder(HEAD);
    counted.forEach(
        (name, counts) ->
            text.append(
                "| %s | %d | %d | %d | %d | %d | %d |%n"
                    .formatted(
                        name,
                        counts.of("SendMessage"),
                        counts.of("UpdateItem") + counts.of("PutItem"),
                        counts.of("GetItem") + counts.of("Query"),
                        counts.of("GetSecretValue"),
                        counts.of(Counts.TARGET),
                        counts.of(Counts.LOG_BYTES))));
    return text.toString();
  }

  private static String json(Map<String, Counts> counted) {
    var json = JsonNodeFactory.instance.objectNode();
    counted.forEach(
        (name, counts) -> {
          var row = json.putObject(name);
          counts.byOperation().forEach(row::put);
        });
    return Json.write(json);
  }
}
