package com.orderbridge.local.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.orderbridge.core.delivery.Attempt;
import com.orderbridge.core.delivery.Outcome;
import com.orderbridge.core.delivery.Outcome.AlreadyDelivered;
import com.orderbridge.core.delivery.Outcome.Delivered;
import com.orderbridge.core.delivery.Outcome.Retry;
import com.orderbridge.core.delivery.Outcome.Unavailable;
import com.orderbridge.core.delivery.Target;
import com.orderbridge.core.step.Effect;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One effect for one event, whatever becomes of the write that makes it. */
abstract class TargetContract<S extends Site> {
  protected S site;

  protected abstract S open() throws IOException;

  @BeforeEach
  void start() throws IOException {
    site = open();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anEventIsDeliveredOnceAndFoundThen() {
    var order = newOrder();
    var target = site.target();
    assertInstanceOf(Delivered.class, first(target, order));
    assertInstanceOf(AlreadyDelivered.class, first(target, order));
    assertInstanceOf(AlreadyDelivered.class, first(site.target(), order));
    assertEquals(1, site.effects(order));
  }

  @Test
  void aWriteThatIsCommittedAndThenSilentIsAdopted() {
    var order = newOrder();
    var target = warm();
    site.nextWrite("{\"commitThenHang\":true}", site.lookUps());
    assertEquals(Optional.of(site.givenUp()), effect(first(target, order)));
    assertInstanceOf(AlreadyDelivered.class, looking(target, order));
    assertEquals(1, site.effects(order));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void aWriteThatIsCommittedAndThenFailsIsAdopted(int status) {
    var order = newOrder();
    var target = warm();
    site.nextWrite("{\"commitThenStatus\":" + status + "}", site.lookUps());
    assertEquals(Optional.of(site.givenUp()), effect(first(target, order)));
    assertInstanceOf(AlreadyDelivered.class, looking(target, order));
    assertEquals(1, site.effects(order));
  }

  @Test
  void aWriteThatIsCommittedLongAfterIsAdoptedAndNeverDoubled() {
    var order = newOrder();
    var target = warm();
    site.nextWrite("{\"hangThenCommitAfter\":3}", site.lookUps());
    assertEquals(Optional.of(site.givenUp()), effect(first(target, order)));
    looking(target, order);
    assertTrue(soon(() -> site.effects(order) == 1));
    assertInstanceOf(AlreadyDelivered.class, looking(target, order));
    assertInstanceOf(AlreadyDelivered.class, first(target, order));
    assertEquals(1, site.effects(order));
  }

  @Test
  void aWriteThatWasNeverCommittedIsRepeatedOnceItCannotComeAnyMore() {
    var order = newOrder();
    var target = warm();
    site.nextWrite("{\"hang\":true}", site.lookUps());
    assertEquals(Optional.of(site.givenUp()), effect(first(target, order)));
    assertInstanceOf(Delivered.class, first(target, order));
    assertEquals(1, site.effects(order));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void aGatewaysAnswerInHtmlIsTriedAgain(int status) {
    var order = newOrder();
    var target = warm();
    site.nextWrite("{\"status\":" + status + "}", site.lookUps());
    var outcome = first(target, order);
    assertTrue(outcome instanceof Retry || outcome instanceof Unavailable, outcome.toString());
    assertInstanceOf(Delivered.class, first(target, order));
    assertEquals(1, site.effects(order));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void retryAfterIsObeyed(int status) {
    var target = warm();
    site.nextWrite("{\"status\":" + status + ",\"retryAfter\":30}", site.lookUps());
    var before = Instant.now();
    var notBefore = notBefore(first(target, newOrder())).orElseThrow();
    assertTrue(!notBefore.isBefore(before.plusSeconds(30).minusMillis(1)), notBefore.toString());
  }

  @Test
  void aSessionThatIsNotAcceptedAnyMoreIsRenewedWithinTheAttempt() {
    var order = newOrder();
    var target = warm();
    site.loseSession();
    assertInstanceOf(Delivered.class, first(target, order));
    assertEquals(1, site.effects(order));
  }

  @Test
  void aTargetThatIsPreparedCallsNoMoreThanAWarmOne() {
    var target = site.target();
    target.prepare(Instant.now().plusSeconds(30));
    var before = Systems.calls();
    assertInstanceOf(Delivered.class, first(target, newOrder()));
    assertEquals(site.lookUps() + 1, Systems.calls() - before);
  }

  @Test
  void whatCannotBeFetchedAheadIsFetchedByTheDelivery() {
    var target = site.target();
    var before = Systems.calls();
    target.prepare(Instant.now());
    assertEquals(before, Systems.calls());
    assertInstanceOf(Delivered.class, first(target, newOrder()));
  }

  @TestFactory
  Stream<DynamicTest> everyCodeOfTheVendorHasItsOutcomeAndLosesNothing() {
    return site.codes().stream().map(it -> DynamicTest.dynamicTest(it.toString(), () -> check(it)));
  }

  private void check(Site.Code code) {
    var order = newOrder();
    var target = warm();
    var fault = "{\"status\":%d,\"code\":\"%s\"}".formatted(code.status(), code.code());
    site.nextWrite(fault, site.lookUps());
    assertEquals(code.outcome(), first(target, order).getClass().getSimpleName());
    assertInstanceOf(Delivered.class, first(target, order));
    assertEquals(1, site.effects(order));
  }

  /** A target that has its token and knows its way, so that faults can be aimed. */
  Target warm() {
    assumeTrue(site.simulated(), "a vendor's sandbox cannot be told to misbehave");
    var target = site.target();
    assertInstanceOf(Delivered.class, first(target, newOrder()));
    return target;
  }

  protected static String newOrder() {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return "order_" + random.toUpperCase(Locale.ROOT);
  }

  protected Outcome first(Target target, String order) {
    var now = Instant.now();
    return target.deliver(site.event(order), new Attempt(1, now, now.plusSeconds(30), Instant.MIN));
  }

  /** An attempt while an earlier write may still come to its end. */
  private Outcome looking(Target target, String order) {
    var now = Instant.now();
    return target.deliver(
        site.event(order), new Attempt(2, now, now.plusSeconds(30), now.plusSeconds(60)));
  }

  private static Optional<Effect> effect(Outcome outcome) {
    return switch (outcome) {
      case Retry retry -> Optional.of(retry.effect());
      case Unavailable unavailable -> Optional.of(unavailable.effect());
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> notBefore(Outcome outcome) {
    return switch (outcome) {
      case Retry retry -> retry.notBefore();
      case Unavailable unavailable -> unavailable.notBefore();
      default -> Optional.empty();
    };
  }

  private interface Condition {
    boolean holds();
  }

  private static boolean soon(Condition condition) {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.holds() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return condition.holds();
  }
}
