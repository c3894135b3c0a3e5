package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several secrets at the receiver, several signatures from the sender. */
class RotationTest {
  private static final String OLD = Sample.WHSEC;
  private static final String NEW = "whsec_bmV3IHNlY3JldCBvZiB0aGUgc2VuZGVy";
  private static final String OTHER = "whsec_b3RoZXIgc2VjcmV0IGFsdG9nZXRoZXI=";

  static List<SignatureScheme> schemes() {
    return SignatureSchemes.all();
  }

  static List<SignatureScheme> listSchemes() {
    return List.of(
        SignatureSchemes.ZEPHYRCART, SignatureSchemes.STRIPE, SignatureSchemes.STANDARD_WEBHOOKS);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void saysWhichSecretMatched(SignatureScheme scheme) {
    assertEquals("secret 1", matching(scheme, List.of(NEW), NEW, OLD));
    assertEquals("secret 2", matching(scheme, List.of(OLD), NEW, OLD));
    assertEquals("secret 3", matching(scheme, List.of(OTHER), NEW, OLD, OTHER));
  }

  @ParameterizedTest
  @MethodSource("listSchemes")
  void verifiesWhicheverOfTwoSignaturesIsKnown(SignatureScheme scheme) {
    assertEquals("secret 1", matching(scheme, List.of(NEW, OLD), OLD));
    assertEquals("secret 1", matching(scheme, List.of(NEW, OLD), NEW));
    assertEquals("secret 1", matching(scheme, List.of(OTHER, NEW, OLD), OLD));
  }

  @ParameterizedTest
  @MethodSource("listSchemes")
  void namesTheFirstSecretWhenBothSidesRotate(SignatureScheme scheme) {
    assertEquals("secret 1", matching(scheme, List.of(OLD, NEW), NEW, OLD));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void refusesWhatNoneOfTheSecretsSigned(SignatureScheme scheme) {
    assertEquals(
        new Rejected(Reason.SIGNATURE_WRONG, Optional.empty()),
        verify(scheme, List.of(OTHER), NEW, OLD));
  }

  @Test
  void ed25519StandsBesideHmacInOneHeader() {
    SignatureScheme scheme = SignatureSchemes.STANDARD_WEBHOOKS;
    List<String> both = List.of(OLD, Sample.PRIVATE_KEY);

    assertEquals("secret 1", matching(scheme, both, Sample.PUBLIC_KEY));
    assertEquals("secret 1", matching(scheme, both, OLD));
    assertEquals("secret 2", matching(scheme, both, NEW, Sample.PUBLIC_KEY));
    assertEquals("secret 2", matching(scheme, List.of(Sample.PRIVATE_KEY), OLD, Sample.PUBLIC_KEY));
  }

  @Test
  void anEd25519SignatureIsNoHmacAndTheOtherWayRound() {
    SignatureScheme scheme = SignatureSchemes.STANDARD_WEBHOOKS;

    assertInstanceOf(Rejected.class, verify(scheme, List.of(OLD), Sample.PUBLIC_KEY));
    assertInstanceOf(Rejected.class, verify(scheme, List.of(Sample.PRIVATE_KEY), OLD));
  }

  @Test
  void aBareHeaderCarriesOneSignature() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new WebhookSigner(SignatureSchemes.GITHUB, Sample.secrets(OLD, NEW)));
    assertTrue(refusal.toString().contains("at most 1"), refusal.toString());
  }

  @Test
  void aListCarriesAsManyAsAVerifierTakes() {
    String[] most = numbered(WebhookVerifier.MAX_SIGNATURES);
    Sample sample = new Sample("most", SignatureSchemes.STRIPE, "", most[most.length - 1]);

    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW, most);
    assertInstanceOf(Verified.class, sample.verify(headers, Sample.BODY));
    assertThrows(
        IllegalArgumentException.class,
        () -> sample.sign(Sample.BODY, Sample.NOW, numbered(most.length + 1)));
  }

  @Test
  void refusesOneKeyUnderTwoNames() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new WebhookVerifier(SignatureSchemes.STRIPE, Sample.secrets(NEW, OLD, NEW)));
    assertTrue(refusal.toString().contains("'secret 1' and 'secret 3'"), refusal.toString());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new WebhookVerifier(
                SignatureSchemes.STANDARD_WEBHOOKS,
                Sample.secrets(Sample.PUBLIC_KEY, Sample.PUBLIC_KEY)));
  }

  @Test
  void takesTwoKeysUnderOneName() {
    SigningSecret current = SigningSecret.of("orders.place", NEW);
    SigningSecret previous = SigningSecret.of("orders.place", OLD);
    Sample sample = Sample.of(SignatureSchemes.COMMERCE_LAYER);
    WebhookVerifier verifier =
        new WebhookVerifier(sample.scheme(), List.of(current, previous, current));

    Verification verification =
        verifier.verify(
            WebhookHeaders.of(sample.sign(Sample.BODY, Sample.NOW, OLD)), Sample.BODY, Sample.NOW);

    assertEquals(
        "orders.place", assertInstanceOf(Verified.class, verification).body().secretName());
  }

  private static String matching(SignatureScheme scheme, List<String> made, String... known) {
    return assertInstanceOf(Verified.class, verify(scheme, made, known)).body().secretName();
  }

  private static Verification verify(SignatureScheme scheme, List<String> made, String... known) {
    Map<String, String> headers =
        Sample.of(scheme).sign(Sample.BODY, Sample.NOW, made.toArray(new String[0]));
    return new WebhookVerifier(scheme, Sample.secrets(known))
        .verify(WebhookHeaders.of(headers), Sample.BODY, Sample.NOW);
  }

  private static String[] numbered(int count) {
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = "secret number " + i;
    }
    return texts;
  }
}
