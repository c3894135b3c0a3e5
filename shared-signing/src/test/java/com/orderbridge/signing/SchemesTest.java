package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.SignatureFormat.Bare;
import com.orderbridge.signing.SignatureFormat.KeyValueList;
import com.orderbridge.signing.SignatureFormat.SpaceList;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which schemes exist, and which are refused. */
class SchemesTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @ParameterizedTest
  @CsvSource({
    "zephyrcart,401,PT5M",
    "commerce-layer,401,",
    "stripe,400,PT5M",
    "shopify,401,",
    "woocommerce,400,",
    "github,401,",
    "standard-webhooks,401,PT5M"
  })
  void areFoundByName(String name, int failureStatus, Duration tolerance) {
    SignatureScheme scheme = SignatureSchemes.named(name).orElseThrow();

    assertEquals(name, scheme.name());
    assertEquals(failureStatus, scheme.failureStatus());
    assertEquals(Optional.ofNullable(tolerance).map(Tolerance::ofBothSides), scheme.tolerance());
    assertTrue(SignatureSchemes.all().contains(scheme));
  }

  @Test
  void areFoundByTheirExactNameOnly() {
    assertEquals(Optional.empty(), SignatureSchemes.named("Stripe"));
    assertEquals(Optional.empty(), SignatureSchemes.named(""));
    assertEquals(7, SignatureSchemes.all().size());
    assertSame(SignatureSchemes.GITHUB, SignatureSchemes.named("github").orElseThrow());
  }

  @Test
  void sayWhetherTheySignAMessageId() {
    assertTrue(SignatureSchemes.STANDARD_WEBHOOKS.signsMessageId());
    assertFalse(SignatureSchemes.ZEPHYRCART.signsMessageId());
  }

  @Test
  void aPlainOneNeedsNoMoreThanItsHeader() {
    SignatureScheme scheme = SignatureScheme.named("plain").signatureHeader("X-Plain").build();

    assertEquals(new Bare(""), scheme.format());
    assertEquals(SignatureEncoding.HEX, scheme.encoding());
    assertEquals(SignedContent.BODY, scheme.content());
    assertEquals(SecretEncoding.UTF8, scheme.secretEncoding());
    assertEquals(401, scheme.failureStatus());
  }

  @Test
  void needAName() {
    refused("name", () -> SignatureScheme.named(" ").signatureHeader("X-Own").build());
  }

  @Test
  void needASignatureHeader() {
    refused("signatureHeader", () -> SignatureScheme.named("own").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Own", "X:Own", "X-\u00d6wn", "X,Own", "X\n"})
  void needHeaderNamesThatHttpAllows(String name) {
    refused("header name", own(scheme -> scheme.signatureHeader(name)));
    refused("header name", own(scheme -> timed(scheme).timestampHeader(name)));
  }

  @Test
  void useEachHeaderForOneThing() {
    refused("x-own", own(scheme -> scheme.signatureHeader("X-Own", "x-own")));
    refused("X-OWN", own(scheme -> timed(scheme).timestampHeader("X-OWN")));
    refused(
        "X-T",
        own(
            scheme ->
                timed(scheme)
                    .content(SignedContent.ID_TIMESTAMP_BODY)
                    .timestampHeader("X-T")
                    .idHeader("X-T")));
  }

  @Test
  void refuseAToleranceWithoutASignedTimestamp() {
    refused("tolerance", own(scheme -> scheme.tolerance(FIVE_MINUTES)));
  }

  @Test
  void refuseASignedTimestampWithoutATolerance() {
    refused(
        "tolerance",
        own(scheme -> scheme.content(SignedContent.TIMESTAMP_BODY).timestampHeader("X-T")));
  }

  @Test
  void refuseATimestampThatIsNotSigned() {
    refused("timestampHeader", own(scheme -> scheme.timestampHeader("X-T")));
    refused("timestampKey", own(scheme -> scheme.format(new KeyValueList(Optional.of("t"), "v1"))));
  }

  @Test
  void refuseASignedTimestampThatIsNowhere() {
    refused("timestampHeader", own(SchemesTest::timed));
    refused(
        "timestampKey",
        own(scheme -> timed(scheme).format(new KeyValueList(Optional.empty(), "v1"))));
  }

  @Test
  void refuseAnIdThatIsNotSignedOrNowhere() {
    refused("idHeader", own(scheme -> scheme.idHeader("X-Id")));
    refused(
        "idHeader",
        own(
            scheme ->
                timed(scheme).content(SignedContent.ID_TIMESTAMP_BODY).timestampHeader("X-T")));
  }

  @Test
  void refuseEd25519WithSecretsThatDoNotTellTheKindsApart() {
    refused("ed25519Label", own(scheme -> scheme.format(new SpaceList("v1", Optional.of("v1a")))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 301, 399, 410, 500})
  void refuseAFailureStatusThatMeansSomethingElse(int status) {
    refused("failureStatus", own(scheme -> scheme.failureStatus(status)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 411, 499})
  void takeAnyOtherFailureStatus(int status) {
    SignatureScheme scheme =
        SignatureScheme.named("own").signatureHeader("X-Own").failureStatus(status).build();

    assertEquals(status, scheme.failureStatus());
  }

  @Test
  void refuseWordsThatCannotStandInAHeader() {
    refused("prefix", () -> new Bare("a,b"));
    refused("prefix", () -> new Bare(",a"));
    refused("prefix", () -> new Bare("a b"));
    refused("signatureKey", () -> new KeyValueList(Optional.empty(), ""));
    refused("signatureKey", () -> new KeyValueList(Optional.empty(), "a=b"));
    refused("timestampKey", () -> new KeyValueList(Optional.of("a,b"), "v1"));
    refused("must differ", () -> new KeyValueList(Optional.of("v1"), "v1"));
    refused("hmacLabel", () -> new SpaceList("v 1", Optional.empty()));
    refused("ed25519Label", () -> new SpaceList("v1", Optional.of("v,1")));
    refused("must differ", () -> new SpaceList("v1", Optional.of("v1")));
  }

  @Test
  void aSignerSaysHowItWantsToBeCalled() {
    WebhookSigner standard =
        new WebhookSigner(SignatureSchemes.STANDARD_WEBHOOKS, Sample.secrets(Sample.WHSEC));
    WebhookSigner stripe = new WebhookSigner(SignatureSchemes.STRIPE, Sample.secrets(Sample.WHSEC));

    refused("sign(messageId, body, now)", () -> standard.sign(Sample.BODY, Sample.NOW));
    refused("sign(body, now)", () -> stripe.sign("msg_1", Sample.BODY, Sample.NOW));
    refused("message id", () -> standard.sign("", Sample.BODY, Sample.NOW));
    refused("message id", () -> standard.sign("a.b", Sample.BODY, Sample.NOW));
    refused("1970", () -> stripe.sign(Sample.BODY, Instant.ofEpochSecond(-1)));
    refused("9999", () -> stripe.sign(Sample.BODY, Instant.MAX));
    WebhookSigner gitHub = new WebhookSigner(SignatureSchemes.GITHUB, Sample.secrets(Sample.WHSEC));
    assertEquals(gitHub.sign(Sample.BODY, Sample.NOW), gitHub.sign(Sample.BODY, Instant.MAX));
    Instant last = Instant.parse("9999-12-31T23:59:59.999Z");
    assertTrue(stripe.sign(Sample.BODY, last).toString().contains("t=253402300799,v1="));
    assertTrue(
        stripe.sign(Sample.BODY, Instant.EPOCH).toString().startsWith("{Stripe-Signature=t=0,v1="));
  }

  @Test
  void aRejectionHasATimeOnlyWhenItIsGenuine() {
    refused(
        "signedAt",
        () -> new Verification.Rejected(Reason.SIGNATURE_WRONG, Optional.of(Sample.NOW)));
    refused("signedAt", () -> new Verification.Rejected(Reason.TOO_OLD, Optional.empty()));
    refused("signedAt", () -> new Verification.Rejected(Reason.IN_THE_FUTURE, Optional.empty()));
  }

  @Test
  void headersOfASignerCannotBeChanged() {
    Map<String, String> headers = Sample.of(SignatureSchemes.STRIPE).sign(Sample.BODY, Sample.NOW);
    assertThrows(UnsupportedOperationException.class, () -> headers.put("x", "y"));
  }

  private static SignatureSchemeBuilder timed(SignatureSchemeBuilder scheme) {
    return scheme.content(SignedContent.TIMESTAMP_BODY).tolerance(FIVE_MINUTES);
  }

  private static Executable own(UnaryOperator<SignatureSchemeBuilder> settings) {
    return () -> settings.apply(SignatureScheme.named("own").signatureHeader("X-Own")).build();
  }

  private static void refused(String because, Executable construction) {
    String refusal = assertThrows(IllegalArgumentException.class, construction).toString();
    assertTrue(refusal.contains(because), refusal);
  }
}
