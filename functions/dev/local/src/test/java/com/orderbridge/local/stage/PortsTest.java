package com.orderbridge.local.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.simulators.http.FreePort;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
  /** Where an outgoing connection could take them before anybody listens. */
  @Test
  void freePortsLieBelowThoseOfOutgoingConnectionsAndDiffer() {
    var free = new HashSet<Integer>();
    IntStream.range(0, 200).forEach(_ -> free.add(FreePort.next()));
    assertEquals(200, free.size());
    assertTrue(free.stream().allMatch(it -> it >= 20_000 && it < 32_000), free.toString());
  }
}
