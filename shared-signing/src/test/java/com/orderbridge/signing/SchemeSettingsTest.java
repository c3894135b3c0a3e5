package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.SignatureFormat.KeyValueList;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests schemes from a configuration file. */
class SchemeSettingsTest {
  private static final Map<String, String> BARE =
      Map.of(
          "name", "own",
          "signatureHeader", "X-Own,Own",
          "format", "bare",
          "encoding", "hex",
          "content", "body",
          "secretEncoding", "utf8");

  @Test
  void describesCommerceLayer() {
    assertEquals(
        SignatureSchemes.COMMERCE_LAYER,
        SignatureSchemes.fromSettings(
            Map.of(
                "name", "commerce-layer",
                "signatureHeader", "X-CommerceLayer-Signature",
                "format", "bare",
                "encoding", "base64",
                "content", "body",
                "secretEncoding", "utf8")));
  }

  @Test
  void describesGitHub() {
    assertEquals(
        SignatureSchemes.GITHUB,
        SignatureSchemes.fromSettings(
            with(
                Map.of("name", "github", "signatureHeader", "X-Hub-Signature-256"),
                "prefix",
                "sha256=")));
  }

  @Test
  void describesZephyrCart() {
    Map<String, String> settings =
        with(
            Map.of(
                "name", "zephyrcart",
                "signatureHeader", "X-ZephyrCart-Signature",
                "format", "key-value-list",
                "timestampKey", "t",
                "content", "ts.body",
                "timestampHeader", "X-ZephyrCart-Timestamp"),
            "toleranceSeconds",
            "300");

    assertEquals(SignatureSchemes.ZEPHYRCART, SignatureSchemes.fromSettings(settings));
  }

  @Test
  void describesStandardWebhooks() {
    Map<String, String> settings =
        with(
            Map.of(
                "name", "standard-webhooks",
                "signatureHeader", "webhook-signature",
                "format", "space-list",
                "ed25519Label", "v1a",
                "encoding", "base64",
                "content", "id.ts.body",
                "timestampHeader", "webhook-timestamp",
                "idHeader", "webhook-id",
                "secretEncoding", "whsec-base64"),
            "toleranceSeconds",
            "300");

    assertEquals(SignatureSchemes.STANDARD_WEBHOOKS, SignatureSchemes.fromSettings(settings));
  }

  @Test
  void describesWhatNoKnownSenderDoes() {
    Map<String, String> settings =
        with(
            Map.of(
                "format", "key-value-list",
                "signatureKey", "mac",
                "timestampKey", "at",
                "content", "ts.body",
                "toleranceSeconds", "60",
                "checkFuture", "false",
                "secretEncoding", "hex"),
            "failureStatus",
            "403");
    SignatureScheme scheme = SignatureSchemes.fromSettings(settings);

    assertEquals(List.of("X-Own", "Own"), scheme.signatureHeaders());
    assertEquals(new KeyValueList(Optional.of("at"), "mac"), scheme.format());
    assertEquals(Optional.of(Tolerance.ofThePast(Duration.ofMinutes(1))), scheme.tolerance());
    assertEquals(SecretEncoding.HEX, scheme.secretEncoding());
    assertEquals(403, scheme.failureStatus());
  }

  @ParameterizedTest
  @CsvSource({
    "format,list,key-value-list",
    "encoding,base32,base64",
    "encoding,HEX,hex",
    "content,body.ts,id.ts.body",
    "secretEncoding,ascii,utf8",
    "failureStatus,four,digits",
    "failureStatus,'',digits",
    "failureStatus,-401,digits",
    "failureStatus,2147483648,digits",
    "checkFuture,true,means nothing",
    "signatureKey,v1,means nothing",
    "timestampKey,t,means nothing",
    "ed25519Label,v1a,means nothing",
    "signatureHeader,'X-Own, Own',header name",
    "signatureHeader,'X-Own,',header name",
    "toleranceSeconds,0,longer than zero",
    "toleranceSeconds,300,signed timestamp",
    "toleranceSeconds,+300,digits",
    "tolerance,300,toleranceSeconds"
  })
  void refusesWhatItDoesNotUnderstand(String key, String value, String because) {
    refused(because, with(Map.of(), key, value));
  }

  @ParameterizedTest
  @CsvSource({
    "key-value-list,prefix,p",
    "key-value-list,ed25519Label,v1a",
    "space-list,prefix,p",
    "space-list,timestampKey,t"
  })
  void refusesSettingsOfAnotherFormat(String format, String key, String value) {
    refused("'" + key + "' means nothing", with(Map.of("format", format), key, value));
  }

  @Test
  void refusesAnUnclearAnswerAboutTheFuture() {
    refused(
        "use true, false",
        with(
            Map.of("content", "ts.body", "timestampHeader", "X-T", "toleranceSeconds", "300"),
            "checkFuture",
            "yes"));
  }

  @Test
  void takesToleranceUpToTheLargestInt() {
    SignatureScheme scheme =
        SignatureSchemes.fromSettings(
            with(
                Map.of("content", "ts.body", "timestampHeader", "X-T"),
                "toleranceSeconds",
                "2147483647"));

    assertEquals(
        Optional.of(Tolerance.ofBothSides(Duration.ofSeconds(Integer.MAX_VALUE))),
        scheme.tolerance());
  }

  @ParameterizedTest
  @CsvSource({"name", "signatureHeader", "format", "encoding", "content", "secretEncoding"})
  void saysWhatIsMissing(String key) {
    Map<String, String> settings = new HashMap<>(BARE);
    settings.remove(key);

    refused("'" + key + "' is missing", settings);
  }

  private static void refused(String because, Map<String, String> settings) {
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> SignatureSchemes.fromSettings(settings))
            .toString();
    assertTrue(refusal.contains(because), refusal);
  }

  /** Returns the settings of the plain scheme with some changes and one more setting. */
  private static Map<String, String> with(Map<String, String> changes, String key, String value) {
    Map<String, String> settings = new HashMap<>(BARE);
    settings.putAll(changes);
    settings.put(key, value);
    return settings;
  }
}
