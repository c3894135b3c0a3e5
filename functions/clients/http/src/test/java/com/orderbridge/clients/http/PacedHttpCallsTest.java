package com.orderbridge.clients.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a clock that goes only when somebody waits, and calls that are on their way for a while. */
class PacedHttpCallsTest {
  private static final Call CALL =
      new Call("GET", URI.create("http://127.0.0.1/"), Map.of(), Optional.empty());
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Random random = new Random(1);
  private final List<Long> counted = new ArrayList<>();
  private final List<Duration> given = new ArrayList<>();
  private long now;
  private int slowest;

  /** The target counts a call somewhere between its start and its end. */
  private Reply onItsWay(Call call, Duration within) {
    var millis = slowest == 0 ? 0 : random.nextInt(slowest);
    var before = millis == 0 ? 0 : random.nextInt(millis);
    now += before * 1_000_000L;
    counted.add(now);
    given.add(within);
    now += (millis - before) * 1_000_000L;
    return new Reply.Silent("of no interest");
  }

  private PacedHttpCalls paced(double perSecond) {
    return new PacedHttpCalls(this::onItsWay, perSecond, () -> now, left -> now += left);
  }

  @ParameterizedTest
  @CsvSource({"10, 0", "10, 50", "10, 400", "2.5, 100", "7.5, 100", "0.5, 0", "1, 3000"})
  void noSecondHasMoreThanItsShareHoweverLongCallsAreOnTheirWay(double perSecond, int slowest) {
    this.slowest = slowest;
    var paced = paced(perSecond);
    for (int i = 0; i < 500; i++) {
      paced.send(CALL, LONG);
    }
    assertEquals(500, counted.size());
    var share = (int) Math.max(1, perSecond);
    for (int i = share; i < counted.size(); i++) {
      var between = counted.get(i) - counted.get(i - share);
      assertTrue(between > 1_000_000_000L, share + 1 + " calls within " + between + " ns");
    }
  }

  @Test
  void aStallIsNotMadeUpForByABurst() {
    var paced = paced(10);
    for (int i = 0; i < 20; i++) {
      paced.send(CALL, LONG);
    }
    now += 5_000_000_000L;
    for (int i = 0; i < 3; i++) {
      paced.send(CALL, LONG);
    }
    assertEquals(100_000_000L, counted.get(21) - counted.get(20));
    assertEquals(100_000_000L, counted.get(22) - counted.get(21));
  }

  @Test
  void theAgreedPaceIsUsed() {
    var paced = paced(10);
    for (int i = 0; i < 1001; i++) {
      paced.send(CALL, LONG);
    }
    assertTrue(now < 101_000_000_000L, "1000 calls took " + now + " ns");
  }

  @Test
  void theClockMayOverflow() {
    now = Long.MAX_VALUE - 1_002_000_000;
    var paced = paced(10);
    for (int i = 0; i < 30; i++) {
      paced.send(CALL, LONG);
    }
    for (int i = 10; i < 30; i++) {
      assertTrue(counted.get(i) - counted.get(i - 10) > 1_000_000_000L, "call " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {50_000_000, 3_600_000_000_000L})
  void theClockOfAnotherMachineIsNotWaitedFor(long behind) {
    var paced = paced(10);
    for (int i = 0; i < 20; i++) {
      paced.send(CALL, LONG);
    }
    now -= behind;
    var restored = now;
    paced.send(CALL, LONG);
    assertEquals(restored, counted.getLast());
  }

  @Test
  void aCallWhoseTurnComesTooLateIsNotSent() {
    var paced = paced(1);
    paced.send(CALL, LONG);
    assertInstanceOf(Reply.NoTime.class, paced.send(CALL, Duration.ofMillis(900)));
    assertInstanceOf(Reply.NoTime.class, paced.send(CALL, Duration.ofMillis(1005)));
    assertEquals(1, counted.size());
    paced.send(CALL, Duration.ofMillis(1100));
    assertEquals(2, counted.size(), "who gave up has used nothing up");
    assertEquals(Duration.ofMillis(95), given.getLast(), "waiting for its turn is of its time");
  }
}
