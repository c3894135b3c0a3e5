package com.orderbridge.benchmarks.throughput;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import java.util.Locale;

/**
 * What a flood was, and what it meant for a small sender.
 *
 * @param ceiling requests per second that the target bears
 * @param flood from received to delivered
 * @param small from sent to delivered
 */
record Report(
    int orders, int ceiling, Seconds seconds, Waits flood, SmallSender sender, Waits small) {

  String markdown() {
    return flooded() + "\n" + waited();
  }

  private String flooded() {
    return String.format(
        Locale.ROOT,
        """
        | orders | seconds | requests/s, after warm-up | of the ceiling | 429 | 429 after warm-up | from received to delivered s: median | p99 |
        |--:|--:|--:|--:|--:|--:|--:|--:|
        | %d | %d | %.1f | %.0f %% | %d | %d | %.2f | %.2f |
        """,
        orders,
        seconds.length(),
        seconds.rate(),
        100 * seconds.rate() / ceiling,
        seconds.refused(0),
        seconds.refused(seconds.warmUp()),
        flood.median(),
        flood.p99());
  }

  private String waited() {
    return String.format(
        Locale.ROOT,
        """
        | orders | small sender: one every | delivered of sent | from sent to delivered s, in order of arrival: median | p90 | p99 | handed out next, at most |
        |--:|--:|--:|--:|--:|--:|--:|
        | %d | %d s | %d of %d | %.1f | %.1f | %.1f | %.1f |
        """,
        orders,
        sender.every().toSeconds(),
        small.seconds().size(),
        sender.sent().size(),
        small.median(),
        small.p90(),
        small.p99(),
        handedOutNext());
  }

  /**
   * What no wait would exceed if an order of the small sender were in the next batch that is handed
   * out: the batch that an environment is at must end, and then its own.
   */
  private double handedOutNext() {
    return 2 * flood.p99();
  }

  String json() {
    var json = JsonNodeFactory.instance.objectNode().put("orders", orders);
    json.put("requestsPerSecond", seconds.rate()).put("refused", seconds.refused(0));
    json.put("smallSent", sender.sent().size());
    small.seconds().forEach(json.putArray("smallWaitSeconds")::add);
    flood.seconds().forEach(json.putArray("floodReceivedToDeliveredSeconds")::add);
    return Json.write(json);
  }
}
