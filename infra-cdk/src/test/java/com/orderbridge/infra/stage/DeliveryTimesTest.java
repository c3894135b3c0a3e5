package com.orderbridge.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.config.TargetConfig.Pace;
import com.orderbridge.core.config.TargetConfig.Timing;
import com.orderbridge.core.delivery.Backoff;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliveryTimesTest {
  /** Half a step is all that the shortest back-off waits: so many are needed at the most. */
  @ParameterizedTest
  @CsvSource({"PT30S, PT30M, P4D", "PT0.5S, PT5S, PT2M", "PT1M, PT12H, P13D"})
  void neverDeadLettersBeforeTheRetryHorizon(Duration first, Duration longest, Duration horizon) {
    var backoff = new Backoff(first, longest);
    var receives = DeliveryTimes.of(target(backoff, horizon, 2, 2)).maxReceiveCount();

    var waited = Duration.ZERO;
    for (int i = 1; i < receives; i++) {
      waited = waited.plus(backoff.delay(i, 0));
    }

    assertTrue(waited.compareTo(horizon) >= 0, waited + " < " + horizon);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 82", "4, 2, 162", "3, 2, 162", "1, 5, 82"})
  void countsEveryCallOfEveryRound(int batch, int inFlight, long seconds) {
    var target = target(usual(), Duration.ofDays(4), batch, inFlight);

    assertEquals(Duration.ofSeconds(seconds), DeliveryTimes.of(target).needed());
  }

  @ParameterizedTest
  @CsvSource({"PT30S", "PT15M"})
  void hidesAMessageForSixFunctionTimeouts(Duration function) {
    assertEquals(function.multipliedBy(6), DeliveryTimes.visibility(function));
  }

  private static Backoff usual() {
    return new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));
  }

  private static TargetConfig target(Backoff backoff, Duration horizon, int batch, int inFlight) {
    var timing =
        new Timing(Duration.ofSeconds(20), Duration.ZERO, horizon, backoff, Duration.ofMinutes(3));
    return new TargetConfig(
        "erp",
        "erp-push",
        "erp",
        timing,
        new Pace(batch, inFlight, 2, 20),
        JsonNodeFactory.instance.objectNode());
  }
}
