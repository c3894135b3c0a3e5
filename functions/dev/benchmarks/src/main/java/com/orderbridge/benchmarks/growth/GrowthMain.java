package com.orderbridge.benchmarks.growth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.benchmarks.requests.SdkRequests;
import com.orderbridge.core.json.Json;
import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.stage.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Claim and settle against tables of different size, and the receiver with stages of different
 * size, each pair in turn; writes {@code growth.md} and {@code growth.json}.
 */
public final class GrowthMain {
  private static final String HEAD =
      "| what | size | median µs | p90 µs | requests per event |\n|---|--:|--:|--:|--:|\n";

  private GrowthMain() {}

  /** {@code bench.items} are the sizes of the tables: a million takes minutes to fill. */
  public static void main(String[] args) throws IOException {
    var repository = Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath();
    var target = Path.of(System.getProperty("bench.directory", "target")).toAbsolutePath();
    SdkRequests.count();
    var rows = new java.util.ArrayList<Row>();
    try (var _ = LocalBridge.start(Ports.any(), repository)) {
      rows.addAll(TableGrowth.measure(sizes()));
    }
    rows.addAll(StageGrowth.measure(repository, target.resolve("growth")));
    write(target, rows);
  }

  private static List<Integer> sizes() {
    var sizes = System.getProperty("bench.items", "10000,1000000").split(",", -1);
    return Arrays.stream(sizes).map(it -> Integer.valueOf(it.strip())).toList();
  }

  private static void write(Path target, List<Row> rows) throws IOException {
    var text = new StringBuilder(HEAD);
    var json = JsonNodeFactory.instance.arrayNode();
    for (var row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f | %.0f | %s |%n",
              row.what(),
              row.size(),
              row.median(),
              row.p90(),
              row.requests() == 0 ? "not counted" : row.requests()));
      json.addObject().put("what", row.what()).put("size", row.size()).put("median", row.median());
    }
    Files.writeString(target.resolve("growth.md"), text);
    Files.writeString(target.resolve("growth.json"), Json.write(json));
    System.out.print(text);
  }
}
