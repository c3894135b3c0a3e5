package com.orderbridge.local.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.local.run.LocalBridge;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPartsTest {
  @ParameterizedTest
  @CsvSource({"both, BOTH", "'', BOTH", "services, SERVICES", "functions, FUNCTIONS"})
  void areNamedByAProperty(String text, RunParts parts) {
    assertEquals(parts, RunParts.of(properties(text)));
  }

  @Test
  void anUnknownPartIsToldWithTheKnownOnes() {
    var refused = assertThrows(StartupException.class, () -> RunParts.of(properties("workers")));
    assertTrue(String.valueOf(refused.getMessage()).contains("services, functions or both"));
  }

  @Test
  void functionsWithoutServicesSayWhatToStart() {
    var root = Path.of(System.getProperty("repository.root"));
    var refused =
        assertThrows(
            StartupException.class, () -> LocalBridge.start(RunParts.FUNCTIONS, Ports.any(), root));
    var text = String.valueOf(refused.getMessage());
    assertTrue(text.contains("start -Dlocal.parts=services"), text);
    assertEquals(4, text.lines().count(), text);
  }

  private static Properties properties(String parts) {
    var properties = new Properties();
    properties.setProperty("local.parts", parts);
    return properties;
  }
}
