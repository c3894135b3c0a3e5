package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.signing.Verification.Verified;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of the Standard Webhooks libraries' own tests, beside those in {@link VectorsTest}. */
class StandardWebhooksTest {
  private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final String OTHER = "Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

  @ParameterizedTest
  @ValueSource(
      strings = {
        RIGHT,
        "v1," + OTHER + " v2," + OTHER + " " + RIGHT + " v1," + OTHER,
        "unheard-of " + RIGHT
      })
  void verifies(String signatures) {
    assertInstanceOf(Verified.class, verification(Sample.WHSEC, signatures));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1," + OTHER,
        "v1a," + OTHER,
        "v1,",
        "v1a,",
        "invalid_signature",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
      })
  void refuses(String signatures) {
    assertEquals(false, verification(Sample.WHSEC, signatures) instanceof Verified);
  }

  /** A verifier that used the secret as text would accept this. */
  @ParameterizedTest
  @ValueSource(strings = "v1,TcxlhK9b6UD6iVI1ZU2tTqp8PEVfYRseNNfa6b+LcUg=")
  void refusesASignatureKeyedWithTheSecretsText(String signatures) {
    assertEquals(false, verification(Sample.WHSEC, signatures) instanceof Verified);
  }

  private static Verification verification(String secret, String signatures) {
    Map<String, String> headers =
        Map.of(
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", signatures);
    return new WebhookVerifier(
            SignatureSchemes.STANDARD_WEBHOOKS, List.of(SigningSecret.of("current", secret)))
        .verify(
            WebhookHeaders.of(headers),
            "{\"test\": 2432232314}".getBytes(UTF_8),
            Instant.ofEpochSecond(1_614_265_330));
  }
}
