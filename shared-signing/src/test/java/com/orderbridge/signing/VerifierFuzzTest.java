package com.orderbridge.signing;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Coverage guides the fuzzer towards a header that makes {@code verify} throw, or that verifies
 * without the secret. The fuzzer first chooses the scheme that reads the headers.
 */
class VerifierFuzzTest {
  private static final List<Sample> SAMPLES = Sample.all();
  private static final List<WebhookVerifier> VERIFIERS = verifiers();

  @FuzzTest
  void noHeadersThrowOrVerifyWithoutTheSecret(FuzzedDataProvider data) {
    int chosen = data.consumeInt(0, SAMPLES.size() - 1);
    SignatureScheme scheme = SAMPLES.get(chosen).scheme();
    Map<String, String> headers = new HashMap<>();
    headers.put(scheme.signatureHeaders().get(0), data.consumeString(300));
    headers.put(scheme.timestampHeader().orElse("X-Any"), data.consumeString(20));
    headers.put(scheme.idHeader().orElse("X-Other"), data.consumeString(20));
    byte[] body = data.consumeRemainingAsBytes();

    Verification verification =
        VERIFIERS.get(chosen).verify(WebhookHeaders.of(headers), body, Sample.NOW);

    if (verification instanceof Verified || ((Rejected) verification).reason().isGenuine()) {
      throw new AssertionError("genuine without the secret: " + headers);
    }
  }

  private static List<WebhookVerifier> verifiers() {
    return SAMPLES.stream().map(Sample::verifier).toList();
  }
}
