package com.orderbridge.local.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.simulators.http.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  /** An outgoing connection could take a port of its range before the bridge listens on it. */
  @Test
  void freePortsLieBelowThoseOfOutgoingConnectionsAndDiffer() {
    var free = new HashSet<Integer>();
    IntStream.range(0, 200).forEach(_ -> free.add(FreePort.next()));
    assertEquals(200, free.size());
    assertTrue(free.stream().allMatch(it -> it >= 20_000 && it < 32_000), free.toString());
  }

  @Test
  void anotherEngineTakesThePlaceOfDynamoDbLocal() {
    var properties = new Properties();
    properties.setProperty("local.dynamodb", "http://10.0.0.7:8001");
    assertEquals("http://10.0.0.7:8001", Ports.of(properties).dynamodbUrl());
    assertEquals("http://127.0.0.1:8000", Ports.of(new Properties()).dynamodbUrl());
  }

  @Test
  void doesNotAskForThePortOfAnEngineThatRunsElsewhere() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var other = Optional.of(URI.create("http://10.0.0.7:8001"));
      new Ports(0, 0, taken.getLocalPort(), 0, 0, other).check(RunParts.BOTH);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8001", "localhost:8001", "http://127.0.0.1:8001/table"})
  void refusesAnEngineThatIsNoAddress(String text) {
    var properties = new Properties();
    properties.setProperty("local.dynamodb", text);
    var refused = assertThrows(StartupException.class, () -> Ports.of(properties));
    assertTrue(String.valueOf(refused.getMessage()).contains(text), refused.getMessage());
  }
}
