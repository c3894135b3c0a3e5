package com.orderbridge.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.delivery.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeapTest {
  private static final long MB = 1024 * 1024;

  private final AtomicInteger collections = new AtomicInteger();

  @Test
  void isTidiedOnceAQuarterIsInUse() {
    heap(54 * MB, 217 * MB).tidy();
    heap(55 * MB, 435 * MB).tidy();
    assertEquals(0, collections.get());
    heap(55 * MB, 217 * MB).tidy();
    assertEquals(1, collections.get());
  }

  @Test
  void isTidiedAfterEachInvocation() throws IOException {
    var function = function(heap(2, 1));
    for (int i = 1; i <= 2; i++) {
      var batch = new ByteArrayInputStream("{\"Records\":[]}".getBytes(UTF_8));
      function.handle(batch, new ByteArrayOutputStream(), Duration.ofMinutes(1));
      assertEquals(i, collections.get());
    }
  }

  @Test
  void ofTheProcessIsWhatJavaSays() {
    var heap = Heap.ofProcess();
    assertEquals(Runtime.getRuntime().maxMemory(), heap.most());
    var used = heap.used().getAsLong();
    assertTrue(used > 0 && used <= Runtime.getRuntime().totalMemory(), () -> used + " in use");
  }

  private Heap heap(long used, long most) {
    return new Heap(() -> used, most, collections::incrementAndGet);
  }

  private static TargetFunction function(Heap heap) {
    var clock = InstantSource.system();
    var wiring = new TargetWiring(environment(), clock, TargetWiring.Edges.real());
    var loop = wiring.loop(_ -> (_, _) -> new Outcome.Delivered("1"));
    return new TargetFunction(loop, clock, heap, Optional.empty());
  }

  private static Map<String, String> environment() {
    var stage = Path.of(System.getProperty("repository.root"), "infra-cdk/config/local");
    return Map.of(
        "AWS_REGION", "eu-central-1",
        "BRIDGE_CONFIG", stage.toString(),
        "BRIDGE_TARGET", "business-central",
        "BRIDGE_QUEUE", "http://127.0.0.1:1/0/q",
        "BRIDGE_TABLE", "deliveries",
        "BRIDGE_TOPIC_OPERATIONS", "arn:o",
        "BRIDGE_TOPIC_CATALOG", "arn:c");
  }
}
