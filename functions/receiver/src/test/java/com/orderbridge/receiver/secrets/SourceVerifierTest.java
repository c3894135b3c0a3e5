package com.orderbridge.receiver.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.secret.SecretVersions;
import com.orderbridge.aws.secret.Secrets;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.config.Source.SecretBinding;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.signing.SignatureSchemes;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests how a source's secrets are read after a restore, before a request needs them. */
final class SourceVerifierTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final List<String> NAMES = List.of("place", "refund", "cancel");

  /** Calls that overlap would each open a connection of their own. */
  @Test
  void readsOneSecretAfterTheOther() {
    var inHand = new AtomicInteger();
    var most = new AtomicInteger();
    Set<String> asked = ConcurrentHashMap.newKeySet();
    SecretVersions versions =
        (name, _) -> {
          most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
          pause();
          asked.add(name);
          inHand.decrementAndGet();
          return Optional.of(
              new SecretVersions.Version(
                  "a-signing-secret-of-" + name, Optional.of(Instant.EPOCH)));
        };

    verifier(versions).ready(NOW);

    assertEquals(Set.copyOf(NAMES), asked);
    assertEquals(1, most.get(), "calls at the same time");
  }

  /** Each waits for the others, so that they come to an end only if all are in hand. */
  @Test
  void asksForTheRestAtOnceWhereSecretsManagerDoesNotAnswer() {
    var rest = new CountDownLatch(NAMES.size() - 1);
    var met = new AtomicInteger();
    SecretVersions versions =
        (name, _) -> {
          if (!name.equals(NAMES.getFirst())) {
            rest.countDown();
            met.addAndGet(await(rest, 2000) ? 1 : 0);
          }
          throw AwsCallException.refused("ConnectException");
        };

    verifier(versions).ready(NOW);

    assertEquals(NAMES.size() - 1, met.get());
  }

  private static SourceVerifier verifier(SecretVersions versions) {
    var bindings = NAMES.stream().map(it -> new SecretBinding(it, Optional.of(it))).toList();
    var source = new Source("shop", "/shop", "commerce-layer", "shop", "", bindings, Map.of());
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new SourceVerifier(
        source,
        SignatureSchemes.COMMERCE_LAYER,
        Optional.of("x-commercelayer-topic"),
        new Secrets(versions),
        new SecretLog(new JsonLines(nowhere), "test"));
  }

  private static boolean await(CountDownLatch latch, int milliseconds) {
    try {
      return latch.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Long enough that a second call would begin meanwhile. */
  private static void pause() {
    await(new CountDownLatch(1), 30);
  }
}
