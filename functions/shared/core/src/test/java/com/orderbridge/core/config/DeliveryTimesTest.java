package com.orderbridge.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.TargetConfig.Pace;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.time.Backoff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliveryTimesTest {
  private static final int CALLS = 8;

  /** Half a step is all that the shortest back-off waits: so many are needed at the most. */
  @ParameterizedTest
  @CsvSource({"PT30S, PT30M, P4D", "PT0.5S, PT5S, PT2M", "PT1M, PT12H, P13D"})
  void neverDeadLettersBeforeTheRetryHorizon(Duration first, Duration longest, Duration horizon) {
    var backoff = new Backoff(first, longest);
    var receives = DeliveryTimes.of(target(backoff, horizon, 2, 2), CALLS).maxReceiveCount();

    var waited = Duration.ZERO;
    for (int i = 1; i < receives; i++) {
      waited = waited.plus(backoff.delay(i, 0));
    }

    assertTrue(waited.compareTo(horizon) >= 0, waited + " < " + horizon);
  }

  /** Else a batch of ten, after a crash, would be hidden for more than an hour. */
  @ParameterizedTest
  @CsvSource({"2, 2", "10, 2", "10, 1", "1, 5"})
  void countsEveryCallOfOneDeliveryHoweverLargeItsBatch(int batch, int inFlight) {
    var target = target(usual(), Duration.ofDays(4), batch, inFlight);

    assertEquals(Duration.ofSeconds(8 * 20 + 2), DeliveryTimes.needed(target, CALLS));
  }

  @ParameterizedTest
  @CsvSource({"PT2S", "PT30S", "PT15M"})
  void leaseOutlastsTheFunctionAndEndsBeforeTheMessageIsSeenAgain(Duration function) {
    var times = DeliveryTimes.of(target(function), CALLS);

    assertEquals(function.multipliedBy(6), times.visibility());
    assertTrue(times.lease().compareTo(times.function()) > 0);
    assertTrue(times.lease().compareTo(times.visibility()) < 0);
  }

  @Test
  void leaseOutlastsTheFunctionByWhatClocksDiffer() {
    var times = DeliveryTimes.of(target(Duration.ofMinutes(3)), CALLS);
    assertEquals(Duration.ofSeconds(181), times.lease());
  }

  @Test
  void givesAFunctionTheTimeThatItNeedsWhereTheStageSaysNone() {
    var read =
        BridgeReader.read(
            "bridge.json",
            """
            {
              "stage": "test", "sources": {}, "routes": [],
              "targets": { "erp": { "function": "erp-push", "requestTimeout": "1500ms", "settings": {} } }
            }
            """
                .getBytes(StandardCharsets.UTF_8));
    var bridge = ((BridgeReader.BridgeRead.Valid) read).bridge();

    assertEquals(
        Optional.of(Duration.ofSeconds(14)),
        Optional.ofNullable(bridge.targets().get("erp"))
            .map(it -> DeliveryTimes.of(it, CALLS).function()));
  }

  private static Backoff usual() {
    return new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));
  }

  private static TargetConfig target(Backoff backoff, Duration horizon, int batch, int inFlight) {
    return target(backoff, horizon, new Pace(batch, inFlight, 2, 20), Duration.ofMinutes(3));
  }

  private static TargetConfig target(Duration function) {
    return target(usual(), Duration.ofDays(4), new Pace(2, 2, 2, 20), function);
  }

  private static TargetConfig target(
      Backoff backoff, Duration horizon, Pace pace, Duration function) {
    var timing =
        new Timing(Duration.ofSeconds(20), Duration.ZERO, horizon, backoff, Optional.of(function));
    return new TargetConfig(
        "erp", "erp-push", "erp", timing, pace, JsonNodeFactory.instance.objectNode());
  }
}
