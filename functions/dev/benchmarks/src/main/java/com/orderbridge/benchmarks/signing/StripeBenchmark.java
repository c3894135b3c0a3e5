package com.orderbridge.benchmarks.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.orderbridge.signing.SignatureSchemes;
import com.orderbridge.signing.SigningSecret;
import com.orderbridge.signing.Verification.Verified;
import com.orderbridge.signing.VerifiedBody;
import com.orderbridge.signing.WebhookHeaders;
import com.orderbridge.signing.WebhookSigner;
import com.orderbridge.signing.WebhookVerifier;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Stripe's scheme: hexadecimal HMAC over {@code ts.body}, beside stripe-java. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls @Setup first.
public class StripeBenchmark {
  private static final long TOLERANCE_SECONDS = 300;

  @Param({"1024", "8192"})
  public int bytes;

  @Param({"1", "2"})
  public int secrets;

  private byte[] body;
  private String bodyText;
  private Map<String, String> headers;
  private String signatureHeader;
  private Floor floor;
  private WebhookHeaders headersBuilt;
  private WebhookVerifier verifier;
  private List<String> secretTexts;

  /**
   * Anew for each iteration: the peers read the clock themselves, and five minutes are soon over.
   */
  @Setup(Level.Iteration)
  public void sign() throws GeneralSecurityException {
    List<SigningSecret> known = Sample.secrets(secrets);
    Instant now = Instant.now();
    body = Sample.body(bytes);
    bodyText = new String(body, US_ASCII);
    Map<String, String> signed =
        new WebhookSigner(SignatureSchemes.STRIPE, List.of(known.getLast())).sign(body, now);
    signatureHeader = Objects.requireNonNull(signed.get("Stripe-Signature"));
    headers = Sample.request(signed);
    headersBuilt = WebhookHeaders.of(headers);
    verifier = new WebhookVerifier(SignatureSchemes.STRIPE, known);
    secretTexts = known.stream().map(SigningSecret::revealSecretText).toList();
    floor =
        new Floor(
            secretTexts.stream().map(text -> text.getBytes(UTF_8)).toList(),
            (now.getEpochSecond() + ".").getBytes(US_ASCII),
            body);
  }

  @Benchmark
  public boolean floor() {
    return floor.verify(body);
  }

  @Benchmark
  public VerifiedBody sharedSigning() {
    return proof(WebhookHeaders.of(headers));
  }

  @Benchmark
  public VerifiedBody sharedSigningHeadersBuilt() {
    return proof(headersBuilt);
  }

  @Benchmark
  public String stripeJava() {
    for (String secret : secretTexts) {
      if (isGenuine(secret)) {
        return secret;
      }
    }
    throw new IllegalStateException("not verified");
  }

  private VerifiedBody proof(WebhookHeaders received) {
    return ((Verified) verifier.verify(received, body, Instant.now())).body();
  }

  private boolean isGenuine(String secret) {
    try {
      return Webhook.Signature.verifyHeader(bodyText, signatureHeader, secret, TOLERANCE_SECONDS);
    } catch (SignatureVerificationException itIsNotThisSecret) {
      return false;
    }
  }
}
