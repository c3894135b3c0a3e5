package com.orderbridge.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.intake.Webhook;
import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.Verification;
import com.orderbridge.signing.VerifiedBody;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookSigner;
import com.orderbridge.signing.WebhookVerifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes proofs for tests. It signs and verifies, because nothing else can make a proof. */
final class Signed {
  private static final List<SigningSecret> SECRET =
      List.of(SigningSecret.of("s", "signed-signed-signed-signed-0001"));

  private Signed() {}

  static Webhook by(String source, String body, Optional<String> topic) {
    return new Webhook(
        source, verified(body.getBytes(UTF_8)), topic, Optional.empty(), Instant.EPOCH);
  }

  private static VerifiedBody verified(byte[] body) {
    var scheme = SignatureSchemes.COMMERCE_LAYER;
    var headers = WebhookHeaders.of(new WebhookSigner(scheme, SECRET).sign(body, Instant.EPOCH));
    var verification = new WebhookVerifier(scheme, SECRET).verify(headers, body, Instant.EPOCH);
    return ((Verification.Verified) verification).body();
  }
}
