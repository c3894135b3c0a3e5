package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.Verification.Verified;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which texts are secrets, and which keys they become. */
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "00000000000000000000000000000000",
        "CHANGE_ME",
        "changeme-12345678901234567890",
        "<your secret here, please>",
        "${WEBHOOK_SECRET}",
        "{{ signing secret }}",
        "TODO",
        "CHANGE_ME_CHANGE_ME_CHANGE_ME",
        "whsec_CHANGE_ME_CHANGE_ME",
        "REPLACE_ME_WITH_SECRET",
        "your-webhook-secret-here",
        "placeholder-placeholder-1",
        "TODO: set me later please",
        "secretsecretsecretsecret",
        "123456789012345678901234",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"
      })
  void refusesWhatStandsWhereNoSecretIsSetYet(String text) {
    var refusal = refusal(() -> new WebhookVerifier(SignatureSchemes.GITHUB, Sample.secrets(text)));

    assertTrue(refusal.contains("'secret 1' still holds a placeholder"), refusal);
    assertFalse(refusal.contains("'" + text + "'"), refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
        "-----BEGIN PUBLIC KEY-----",
        "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI"
      })
  void refusesAPublicKeyAsASharedSecret(String text) {
    var refusal = refusal(() -> new WebhookVerifier(SignatureSchemes.GITHUB, Sample.secrets(text)));

    assertTrue(refusal.contains("'secret 1' is a public key"), refusal);
  }

  /** libsodium's list ge25519_has_small_order, and two of its points with the sign of x set. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
      })
  void refusesAPublicKeyOfSmallOrder(String hex) {
    var text = "whpk_" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    var scheme = SignatureSchemes.STANDARD_WEBHOOKS;
    var refusal = refusal(() -> new WebhookVerifier(scheme, Sample.secrets(text)));

    assertTrue(refusal.contains("point of small order"), refusal);
  }

  @Test
  void tellsHowLongTheShortestKeyIs() {
    var secrets = Sample.secrets("c2hvcnQ=", "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    assertEquals(5, new WebhookVerifier(SignatureSchemes.STANDARD_WEBHOOKS, secrets).shortestKey());
  }

  @Test
  void tellsWhetherTwoVerifiersShareAKeyHoweverItIsWritten() {
    var padded = standard("whsec_c2hvcnQ=");

    assertTrue(padded.sharesKeyWith(standard("c2hvcnQ")));
    assertFalse(padded.sharesKeyWith(standard("bG9uZ2Vy")));
  }

  private static WebhookVerifier standard(String secret) {
    return new WebhookVerifier(SignatureSchemes.STANDARD_WEBHOOKS, Sample.secrets(secret));
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
        new Sample("utf8", SignatureSchemes.STRIPE, Sample.PRIVATE_KEY, Sample.PRIVATE_KEY);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);

    assertInstanceOf(Verified.class, sample.verify(headers, Sample.BODY));
  }

  private static String refusal(Executable construction) {
    return assertThrows(IllegalArgumentException.class, construction).toString();
  }
}
