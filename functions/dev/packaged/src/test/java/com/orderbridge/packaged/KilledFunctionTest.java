package com.orderbridge.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.local.run.LocalBridge;
import com.orderbridge.local.run.RunningBridge;
import com.orderbridge.local.run.Shop;
import com.orderbridge.packaged.PackagedFunction.Start;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A packaged worker is killed (SIGKILL) while the ERP works on its call. Then SQS hands the message
 * out again, and a new worker gets it.
 */
class KilledFunctionTest {
  /**
   * The time of the first worker. Its lease ends a second later, and the next worker only looks for
   * six more seconds.
   */
  private static final Duration SHORT = Duration.ofSeconds(4);

  private static final Duration LONG = Duration.ofSeconds(20);

  private final LocalBridge bridge = RunningBridge.get();
  private final Shop shop = new Shop(bridge);
  private final String id = Shop.newOrderId();
  private PackagedStage stage;

  @BeforeEach
  void make(@TempDir Path folder) throws Exception {
    stage = new PackagedStage(bridge, folder);
  }

  @AfterEach
  void behave() throws Exception {
    stage.close();
    shop.control("DELETE", PackagedStage.ERP, "_behaviour", "");
  }

  /** A new worker's calls: the company, all look-ups in one, the new customer, the order. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "customers, 2, '{\"commitThenHang\":true}', 0",
    "salesOrders, 3, '{\"hang\":true}', 0",
    "salesOrders, 3, '{\"commitThenHang\":true}', 0",
    "salesOrders, 3, '{\"hangThenCommitAfter\":8}', 9"
  })
  void theNextWorkerMakesItOneSalesOrder(String call, int before, String fault, int erpIsDone)
      throws Exception {
    var faults = "{\"next\":[" + "{},".repeat(before) + fault + "]}";
    shop.control("PUT", PackagedStage.ERP, "_behaviour", faults);
    stage.send(Shop.created(id, "MUG-12OZ"));
    killMidway();
    var settled = Instant.now().plusSeconds(erpIsDone);
    assertEquals(call, lastCall());
    assertEquals(1, stage.messages(), "SQS still has it");

    var events = stage.eventSource();
    try (var worker = stage.worker(Start.COLD, LONG, Map.of())) {
      assertTrue(Shop.soon(() -> isEmptyAfter(events, worker)), worker::log);
    }
    assertTrue(Shop.soon(() -> Instant.now().isAfter(settled)));
    assertTrue(events.receives() > 1, "it is the same message");
    assertEquals(1, shop.salesOrders(id).size());
  }

  /** Ends the first worker when the ERP has met the fault, which is a call that is not answered. */
  private void killMidway() throws Exception {
    var events = stage.eventSource();
    var over = new AtomicBoolean();
    try (var worker = stage.worker(Start.COLD, SHORT, Map.of())) {
      var polling =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!over.get()) {
                      events.poll(worker);
                    }
                  });
      assertTrue(Shop.soon(this::isFaultMet), worker::log);
      over.set(true);
      worker.kill();
      polling.join();
    }
  }

  private String lastCall() throws Exception {
    var calls = shop.control("GET", PackagedStage.ERP, "_journal", "");
    var path = calls.path(calls.size() - 1).path("path").asText();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private boolean isFaultMet() {
    try {
      return shop.control("GET", PackagedStage.ERP, "_behaviour", "").path("next").isEmpty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isEmptyAfter(PackagedEventSource events, PackagedFunction worker) {
    events.poll(worker);
    return stage.messages() == 0;
  }
}
