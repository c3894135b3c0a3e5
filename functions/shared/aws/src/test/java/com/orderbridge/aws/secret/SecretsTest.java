package com.orderbridge.aws.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.secret.SecretVersions.Version;
import com.orderbridge.core.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, Version> stored = new HashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private Optional<RuntimeException> trouble = Optional.empty();
  private final Secrets secrets = new Secrets(this::version, Runnable::run);

  private Optional<Version> version(String name, String stage) {
    calls.incrementAndGet();
    trouble.ifPresent(
        it -> {
          throw it;
        });
    return Optional.ofNullable(stored.get(name + " " + stage));
  }

  private void store(String stage, String text, Instant created) {
    stored.put("shop " + stage, new Version(text, Optional.of(created)));
  }

  private static Secret known(String... values) {
    return new Secret.Known(List.of(values));
  }

  @Test
  void aKnownSecretIsServedWhileSecretsManagerHangs() throws InterruptedException {
    var hanging = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    var hangs = new AtomicInteger();
    var served =
        new Secrets(
            (name, stage) -> {
              if (hangs.get() > 0) {
                asked.countDown();
                hangs.incrementAndGet();
                awaitQuietly(hanging);
              }
              return Optional.of(
                  new Version("a secret", Optional.of(NOW.minus(HOUR.multipliedBy(48)))));
            });
    assertEquals(known("a secret"), served.read("shop", NOW));

    hangs.set(1);
    for (int i = 0; i < 20; i++) {
      assertEquals(known("a secret"), served.read("shop", NOW.plus(HOUR).plusSeconds(i)));
    }

    assertEquals(true, asked.await(1, TimeUnit.MINUTES));
    assertEquals(2, hangs.get(), "one asks, and nobody beside it");
    hanging.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each waits until the others have been asked for too. */
  @Test
  void severalAreAskedForAtOnce() {
    var all = new CyclicBarrier(3);
    var together =
        new Secrets(
            (name, stage) -> {
              meet(all);
              return Optional.of(new Version(name, Optional.of(Instant.EPOCH)));
            });

    assertEquals(
        List.of(known("a"), known("b"), known("c")), together.read(List.of("a", "b", "c"), NOW));
  }

  private static void meet(CyclicBarrier all) {
    try {
      all.await(2, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThatIsNotSetIsAskedForOnce() {
    for (int i = 0; i < 100; i++) {
      assertEquals(new Secret.Unset(), secrets.read("shop", NOW.plusSeconds(i)));
    }
    assertEquals(1, calls.get());
  }

  @Test
  void oneThatNobodyAcceptsIsReadAgainWithinSecondsAndNotMoreOften() {
    secrets.read("shop", NOW);
    store("AWSCURRENT", "set meanwhile", NOW);

    assertEquals(new Secret.Unset(), secrets.readAgain("shop", NOW.plusSeconds(4)));
    assertEquals(known("set meanwhile"), secrets.readAgain("shop", NOW.plusSeconds(5)));
  }

  @Test
  void aFailureIsNotTriedAgainWithEveryRequest() {
    store("AWSCURRENT", "a secret", NOW);
    secrets.read("shop", NOW);
    trouble = Optional.of(AwsCallException.refused("InternalServiceError"));
    calls.set(0);

    for (int i = 0; i < 20; i++) {
      var at = NOW.plus(HOUR).plusMillis(i * 500L);
      assertEquals(
          known("a secret"), i % 2 == 0 ? secrets.read("shop", at) : secrets.readAgain("shop", at));
    }

    assertEquals(2, calls.get(), "ten seconds, once in five");
  }

  @Test
  void whileNothingIsKnownAFailureIsTriedAgainWithinASecond() {
    store("AWSCURRENT", "a secret", NOW.minus(HOUR.multipliedBy(48)));
    trouble = Optional.of(AwsCallException.refused("InternalServiceError"));
    secrets.read("shop", NOW);
    trouble = Optional.empty();

    assertInstanceOf(Secret.Unreachable.class, secrets.read("shop", NOW.plusMillis(499)));
    assertEquals(known("a secret"), secrets.read("shop", NOW.plusMillis(500)));
  }

  @Test
  void whateverGoesWrongIsToldAsUnreachable() {
    trouble = Optional.of(new IllegalStateException("a bug, with who knows what in its text"));

    var secret = assertInstanceOf(Secret.Unreachable.class, secrets.read("shop", NOW));
    assertEquals("Secrets Manager cannot be asked (IllegalStateException)", secret.why());
  }

  @Test
  void theValueBeforeCountsForADay() {
    store("AWSCURRENT", "new", NOW);
    store("AWSPREVIOUS", "old", NOW.minus(HOUR));
    assertEquals(known("new", "old"), secrets.read("shop", NOW));
    assertEquals(known("new"), secrets.read("shop", NOW.plus(Duration.ofDays(1))));
  }

  @Test
  void theCurrentValueCountsWhileTheOneBeforeCannotBeRead() {
    store("AWSCURRENT", "new", NOW);
    var half =
        new Secrets(
            (name, stage) -> {
              if (stage.equals("AWSPREVIOUS")) {
                throw AwsCallException.refused("InternalServiceError");
              }
              return version(name, stage);
            },
            Runnable::run);

    assertEquals(known("new"), half.read("shop", NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a secret\n",
        "a secret\r\n",
        " \t a secret ",
        "\uFEFFa secret",
        "\u200Ba secret\u200D\u2060",
        "\u00A0a secret\u3000"
      })
  void whatNobodySeesAroundAValueIsNoPartOfIt(String text) {
    store("AWSCURRENT", text, NOW);
    assertEquals(known("a secret"), secrets.read("shop", NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\uFEFF"})
  void aValueOfNothingIsNone(String text) {
    store("AWSCURRENT", text, NOW);
    assertEquals(new Secret.Unset(), secrets.read("shop", NOW));
  }
}
