package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs the README's examples, and compares them with the text of the README. */
class ExampleTest {
  private @Nullable VerifiedBody accepted;
  private @Nullable Rejected logged;

  private void accept(VerifiedBody order) {
    accepted = order;
  }

  private void log(Rejected rejected) {
    logged = rejected;
  }

  // begin receiver
  private final SignatureScheme scheme = SignatureSchemes.ZEPHYRCART;
  private final WebhookVerifier verifier =
      new WebhookVerifier(scheme, List.of(SigningSecret.of("current", "whsec_…")));

  int receive(Map<String, String> headers, byte[] body, Clock clock) {
    var verification = verifier.verify(WebhookHeaders.of(headers), body, clock.instant());
    if (verification instanceof Verified verified) {
      accept(verified.body());
      return 202;
    }
    log((Rejected) verification);
    return scheme.failureStatus();
  }

  // end receiver

  // begin own
  private static final SignatureScheme ACME =
      SignatureScheme.named("acme")
          .signatureHeader("X-Acme-Signature", "Acme-Signature")
          .format(new SignatureFormat.KeyValueList(Optional.of("t"), "v1"))
          .encoding(SignatureEncoding.BASE64)
          .content(SignedContent.TIMESTAMP_BODY)
          .tolerance(Duration.ofMinutes(5))
          .build();

  // end own

  // begin settings
  private static final SignatureScheme ACME_AS_CONFIGURED =
      SignatureSchemes.fromSettings(
          Map.of(
              "name", "acme",
              "signatureHeader", "X-Acme-Signature,Acme-Signature",
              "format", "key-value-list",
              "timestampKey", "t",
              "encoding", "base64",
              "content", "ts.body",
              "secretEncoding", "utf8",
              "toleranceSeconds", "300"));

  // end settings

  private static Map<String, String> send(SigningSecret next, SigningSecret current, byte[] body) {
    Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    // begin rotation
    var signer = new WebhookSigner(SignatureSchemes.STRIPE, List.of(next, current));
    Map<String, String> headers = signer.sign(body, clock.instant());
    // end rotation
    return headers;
  }

  @Test
  void theReceiverTakesWhatIsSigned() {
    Sample sender = new Sample("", scheme, "whsec_…", "whsec_…");
    int status = receive(sender.sign(Sample.BODY, Sample.NOW), Sample.BODY, clock());

    assertEquals(202, status);
    assertArrayEquals(Sample.BODY, accepted == null ? null : accepted.bytes());
    assertNull(logged);
  }

  @Test
  void theReceiverRefusesWhatIsNot() {
    assertEquals(401, receive(Map.of(), Sample.BODY, clock()));
    assertNull(accepted);
    assertEquals(new Rejected(Reason.SIGNATURE_MISSING, Optional.empty()), logged);
  }

  @Test
  void bothDescriptionsOfASchemeAreTheSame() {
    assertEquals(ACME, ACME_AS_CONFIGURED);
  }

  @Test
  void aRotatingSenderIsVerifiedWithEitherSecret() {
    SigningSecret next = SigningSecret.of("next", "whsec_2");
    SigningSecret current = SigningSecret.of("current", "whsec_1");
    WebhookHeaders headers = WebhookHeaders.of(send(next, current, Sample.BODY));

    for (SigningSecret known : List.of(next, current)) {
      Verification verification =
          new WebhookVerifier(SignatureSchemes.STRIPE, List.of(known))
              .verify(headers, Sample.BODY, Sample.NOW);
      assertTrue(verification instanceof Verified, known.toString());
    }
  }

  @Test
  void standInTheReadmeAsTheyStandHere() throws Exception {
    String readme = flat("README.md");
    String source = flat("src/test/java/com/orderbridge/signing/ExampleTest.java");
    for (String example : List.of("receiver", "own", "settings", "rotation")) {
      String lines =
          source.substring(
              source.indexOf("\n// begin " + example + "\n") + example.length() + 11,
              source.indexOf("\n// end " + example + "\n"));
      assertTrue(readme.contains("```java\n" + lines.strip() + "\n```"), example);
    }
  }

  private static Clock clock() {
    return Clock.fixed(Sample.NOW, ZoneOffset.UTC);
  }

  /** Returns the text without indentation and empty lines. */
  private static String flat(String file) throws Exception {
    String text = new String(Files.readAllBytes(Path.of(file)), UTF_8);
    return text.replaceAll("(?m)^ +", "").replaceAll("\n\n+", "\n");
  }
}
