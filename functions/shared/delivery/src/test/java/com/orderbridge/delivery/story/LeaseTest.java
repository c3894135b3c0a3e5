package com.orderbridge.delivery.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.core.config.DeliveryTimes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
  /** The function's time-out is the one for which the queue was made. */
  @Test
  void endsAfterTheFunctionByWhatClocksDiffer() {
    var began = Instant.parse("2026-06-01T10:15:00Z");
    var function = Duration.ofMinutes(3);
    assertEquals(
        began.plus(function).plus(DeliveryTimes.CLOCKS_DIFFER),
        Lease.of("owner", began.plus(function)).until());
    assertEquals(Duration.ofSeconds(1), DeliveryTimes.CLOCKS_DIFFER);
  }
}
