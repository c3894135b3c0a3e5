package com.orderbridge.erppush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * In a process of its own, with the heap that Lambda gives to the least function: 85 % of 256 MB.
 */
class LargeOrdersTest {
  private static final String HEAP = "-Xmx217m";

  @Test
  void tenOrdersOfThreeMegabytesInOneBatchAreDelivered() throws Exception {
    assertEquals("delivered 10 of 10", delivering("10", "3000000"));
  }

  @Test
  void soIsTheLargestThatThereCanBe() throws Exception {
    assertEquals("delivered 1 of 1", delivering("1", "6200000"));
  }

  private static String delivering(String orders, String bytes) throws Exception {
    var process = new ProcessBuilder(command(orders, bytes)).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), said);
    assertEquals(0, process.exitValue(), said);
    return said.lines().toList().getLast();
  }

  private static List<String> command(String orders, String bytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        HEAP,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Drepository.root=" + System.getProperty("repository.root"),
        "-classpath",
        System.getProperty("java.class.path"),
        LargeOrders.class.getName(),
        orders,
        bytes);
  }
}
