package com.orderbridge.benchmarks.requests;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.benchmarks.requests.Cost.Deployed;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts the requests of one event of each kind; writes {@code requests.md} and {@code .json}. */
public final class RequestsMain {
  private static final String HEAD =
      """
      | event | SendMessage | DynamoDB writes | DynamoDB reads | Secrets Manager | ERP calls | bytes of our log |
      |---|--:|--:|--:|--:|--:|--:|
      """;
  private static final double[] ANSWERS = {0.2, 0.6, 2};

  private RequestsMain() {}

  /** SQS starts two invocations at the least, and Business Central bears five requests at once. */
  private static final int[] SIDE_BY_SIDE = {1, 2};

  private static final int[] MEGABYTES = {256, 512, 1024, 1769};
  private static final Deployed USUAL = new Deployed(512, 2);

  /** {@code bench.repository} is where the stage and the samples are. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target"));
    var counted = new LinkedHashMap<String, Counts>();
    try (var bridge = new CountedBridge(repository)) {
      count(bridge, counted);
    }
    var prices = repository.resolve("functions/benchmarks/prices.json");
    var text = table(counted) + costs(counted, ((Parsed.Tree) Json.read(Files.readString(prices))));
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
    counted.put(
        "order, 20 lines, known customer", bridge.deliver(bridge.order("a@example.com", 20)));
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

  private static String costs(Map<String, Counts> counted, Parsed.Tree prices) {
    var text =
        new StringBuilder(
            "\nUS$ per million delivered orders, %s, prices of %s:\n\n"
                .formatted(
                    prices.node().path("region").asText(), prices.node().path("date").asText()));
    text.append(
        "| lines | memory, side by side | ERP 0.2 s | 0.6 s | 2 s |\n|--:|---|--:|--:|--:|\n");
    var cost = new Cost(prices.node());
    for (var lines : new String[] {"1 line", "5 lines", "20 lines"}) {
      var counts = Objects.requireNonNull(counted.get("order, " + lines + ", known customer"));
      for (var memory : MEGABYTES) {
        for (var sideBySide : SIDE_BY_SIDE) {
          text.append(row(cost, lines, counts, new Deployed(memory, sideBySide)));
        }
      }
    }
    var order = Objects.requireNonNull(counted.get("order, 1 line, known customer"));
    return text + parts(cost, order);
  }

  /** What one order's cost is made of, as it is deployed. */
  private static String parts(Cost cost, Counts counts) {
    var text =
        new StringBuilder(
            "\nOf that at 0.6 s, %d MB and %d side by side:\n\n| for | US$ |\n|---|--:|\n"
                .formatted(USUAL.megabytes(), USUAL.sideBySide()));
    cost.parts(counts, 0.6, USUAL)
        .forEach(
            (name, value) ->
                text.append(String.format(Locale.ROOT, "| %s | %.2f |%n", name, value)));
    return text.toString();
  }

  private static String row(Cost cost, String lines, Counts counts, Deployed deployed) {
    var row =
        new StringBuilder(
            "| %s | %d MB, %d "
                .formatted(lines.split(" ", -1)[0], deployed.megabytes(), deployed.sideBySide()));
    for (var answer : ANSWERS) {
      row.append(String.format(Locale.ROOT, "| %.2f ", cost.perMillion(counts, answer, deployed)));
    }
    return row.append("|\n").toString();
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
