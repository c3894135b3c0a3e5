package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.signing.Verification.Verified;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what a verifier and its proof promise in addition to the verdict. */
class VerifierTest {

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWarmedUpAndStillRight(Sample sample) {
    WebhookVerifier verifier = sample.verifier();
    verifier.warmUp();
    verifier.warmUp();

    WebhookHeaders headers = WebhookHeaders.of(sample.sign(Sample.BODY, Sample.NOW));
    assertInstanceOf(Verified.class, verifier.verify(headers, Sample.BODY, Sample.NOW));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void servesManyThreadsAtOnce(Sample sample) throws Exception {
    WebhookVerifier verifier = sample.verifier();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        byte[] body = ("body of thread " + thread).getBytes(UTF_8);
        WebhookHeaders headers = WebhookHeaders.of(sample.sign(body, Sample.NOW));
        counts.add(threads.submit(() -> verified(verifier, headers, body)));
      }
      for (Future<Integer> count : counts) {
        assertEquals(100, count.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aReaderCannotChangeWhatAnotherReads() {
    Verified verified = verified();
    verified.body().bytes()[0] = 'X';

    assertArrayEquals(Sample.BODY, verified.body().bytes());
    assertNotSame(verified.body().bytes(), verified.body().bytes());
    assertThrows(ReadOnlyBufferException.class, () -> verified.body().buffer().put(0, (byte) 'X'));
  }

  @Test
  void givesTheBodyWithoutACopyToo() {
    byte[] read = new byte[Sample.BODY.length];
    verified().body().buffer().get(read);

    assertArrayEquals(Sample.BODY, read);
  }

  @Test
  void headersAreASnapshot() {
    Sample sample = Sample.of(SignatureSchemes.GITHUB);
    Map<String, String> map = new HashMap<>(sample.sign(Sample.BODY, Sample.NOW));
    WebhookHeaders headers = WebhookHeaders.of(map);
    map.clear();

    assertInstanceOf(Verified.class, sample.verifier().verify(headers, Sample.BODY, Sample.NOW));
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void onlyNullIsABug() {
    WebhookVerifier verifier = Sample.of(SignatureSchemes.GITHUB).verifier();
    WebhookHeaders headers = WebhookHeaders.of(Map.of());

    assertThrows(NullPointerException.class, () -> verifier.verify(headers, null, Sample.NOW));
    assertThrows(NullPointerException.class, () -> verifier.verify(headers, Sample.BODY, null));
    assertThrows(NullPointerException.class, () -> verifier.verify(null, Sample.BODY, Sample.NOW));
  }

  private static int verified(WebhookVerifier verifier, WebhookHeaders headers, byte[] body) {
    int verified = 0;
    for (int i = 0; i < 100; i++) {
      verified += verifier.verify(headers, body, Sample.NOW) instanceof Verified ? 1 : 0;
    }
    return verified;
  }

  private static Verified verified() {
    Sample sample = Sample.of(SignatureSchemes.SHOPIFY);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    return assertInstanceOf(Verified.class, sample.verify(headers, Sample.BODY.clone()));
  }

  /**
   * The result does not depend on the secrets: {@code verify} says the same, and right headers have
   * no problem.
   */
  @Test
  void tellsWhatIsWrongWithTheHeadersWithoutASecret() {
    for (Sample sample : Sample.all()) {
      var signed = sample.sign(Sample.BODY, Sample.NOW);
      assertEquals(Optional.empty(), problem(sample, signed), sample.name());
      assertEquals(Optional.of(Reason.SIGNATURE_MISSING), problem(sample, Map.of()), sample.name());
    }
  }

  private static Optional<Reason> problem(Sample sample, Map<String, String> headers) {
    return WebhookVerifier.problemWith(sample.scheme(), WebhookHeaders.of(headers));
  }
}
