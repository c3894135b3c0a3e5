package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.Verification.Verified;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are secrets, and which keys they are. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "UTF8,whsec_aGk,77687365635f61476b",
    "UTF8,hü,68c3bc",
    "BASE64,aGk=,6869",
    "BASE64,aGk,6869",
    "HEX,6869fF,6869ff",
    "WHSEC_BASE64,whsec_aGk=,6869",
    "WHSEC_BASE64,aGk,6869",
    "WHSEC_BASE64,MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,"
        + "31f290f6bf06298aab4f08d43c3f082cf648a362da2da4b0",
    "WHSEC_BASE64,MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS,"
        + "31f290f6bf06298aab4f08d43c3f082cf648a362da2da4",
    "WHSEC_BASE64,MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwBr,"
        + "31f290f6bf06298aab4f08d43c3f082cf648a362da2da4b006"
  })
  void decodesThemAsTheSchemeSays(SecretEncoding encoding, String text, String key) {
    assertEquals(key, HexFormat.of().formatHex(encoding.keyOf("any", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"whsec_", "whsec_===", "whpk_", "whsk_"})
  void refusesSecretsWithoutAKey(String text) {
    List<SigningSecret> secrets = Sample.secrets(text);
    SignatureScheme scheme = SignatureSchemes.STANDARD_WEBHOOKS;

    assertTrue(refusal(() -> new WebhookVerifier(scheme, secrets)).contains("'secret 1'"));
    assertTrue(refusal(() -> new WebhookSigner(scheme, secrets)).contains("'secret 1'"));
  }

  @Test
  void saysWhatIsWrongWithAnEd25519Key() {
    SignatureScheme scheme = SignatureSchemes.STANDARD_WEBHOOKS;

    assertTrue(
        refusal(() -> new WebhookVerifier(scheme, Sample.secrets("whpk_AAAA")))
            .contains("32 bytes"));
    assertTrue(
        refusal(() -> new WebhookSigner(scheme, Sample.secrets("whsk_AAAA"))).contains("32 or 64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "secret\n", " secret", "\tsecret"})
  void refusesTextsThatAreNoSecret(String text) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> SigningSecret.of("erp", text));
    assertTrue(refusal.toString().contains("secret 'erp' "), refusal.toString());
  }

  @Test
  void aSecretHasAName() {
    assertThrows(IllegalArgumentException.class, () -> SigningSecret.of(" ", "text"));
  }

  @Test
  void thereIsAtLeastOneSecret() {
    SignatureScheme scheme = SignatureSchemes.STRIPE;

    assertThrows(IllegalArgumentException.class, () -> new WebhookVerifier(scheme, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new WebhookSigner(scheme, List.of()));
  }

  @Test
  void eitherSideHasItsOwnHalfOfAnEd25519Key() {
    SignatureScheme scheme = SignatureSchemes.STANDARD_WEBHOOKS;
    List<SigningSecret> publicKey = Sample.secrets(Sample.PUBLIC_KEY);
    List<SigningSecret> privateKey = Sample.secrets(Sample.PRIVATE_KEY);

    assertTrue(refusal(() -> new WebhookVerifier(scheme, privateKey)).contains("whpk_"));
    assertTrue(refusal(() -> new WebhookSigner(scheme, publicKey)).contains("whsk_"));
  }

  /** y = 2 has no x on the curve. */
  @Test
  void refusesAPublicKeyThatIsNoPointOfTheCurve() {
    List<SigningSecret> offCurve =
        Sample.secrets("whpk_AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    assertTrue(
        refusal(() -> new WebhookVerifier(SignatureSchemes.STANDARD_WEBHOOKS, offCurve))
            .contains("no Ed25519 public key"));
  }

  /** libsodium writes the public key behind the private one. */
  @Test
  void takesAPrivateKeyWithItsPublicKeyBehindIt() {
    String both =
        "whsk_VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTllmU3"
            + "h6Dt1JKqLSahf2FBSTeius6i4rdBVBKUlrbjxz+A==";
    Sample sample =
        new Sample("64 bytes", SignatureSchemes.STANDARD_WEBHOOKS, both, Sample.PUBLIC_KEY);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);

    assertInstanceOf(Verified.class, sample.verify(headers, Sample.BODY));
  }

  @Test
  void anEd25519PrefixMeansNothingToOtherSchemes() {
    Sample sample =
        new Sample("utf8", SignatureSchemes.STRIPE, Sample.PUBLIC_KEY, Sample.PUBLIC_KEY);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);

    assertInstanceOf(Verified.class, sample.verify(headers, Sample.BODY));
  }

  private static String refusal(Executable construction) {
    return assertThrows(IllegalArgumentException.class, construction).toString();
  }
}
