package com.orderbridge.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the defects of published verifiers, one test for each. */
class PublicDefectsTest {

  static List<Sample> samples() {
    return Sample.all();
  }

  /**
   * CVE-2024-21491: a comparison that is as long as the shorter side accepts any prefix, or nothing
   * at all.
   */
  @ParameterizedTest
  @MethodSource("samples")
  void aPrefixOfASignatureIsNoSignature(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    String name = sample.signatureHeader();
    String signature = sample.signature(Sample.BODY);
    for (int length = 0; length < signature.length(); length++) {
      Map<String, String> cut = with(headers, name, signature.substring(0, length));
      assertInstanceOf(Rejected.class, sample.verify(cut, Sample.BODY));
    }
  }

  /** The same defect: the encoding is right, and only bytes are missing or added. */
  @Test
  void aSignatureHasItsFullLength() {
    Sample sample = Sample.of(SignatureSchemes.COMMERCE_LAYER);
    String signature = sample.signature(Sample.BODY);
    byte[] mac = Base64.getDecoder().decode(signature);
    for (int length : new int[] {0, 1, 2, 16, 31, 33, 64}) {
      String cut = SignatureEncoding.BASE64.encode(Arrays.copyOf(mac, length));
      assertEquals(
          Sample.rejected(Reason.SIGNATURE_MALFORMED),
          sample.verify(Map.of(sample.signatureHeader(), cut), Sample.BODY));
    }
  }

  /** CVE-2023-50728: an odd header must not end the process. */
  @ParameterizedTest
  @MethodSource("samples")
  void anOddHeaderIsRejectedAndNothingElse(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    for (String odd :
        List.of(
            "", "=", ",", "sha256", "sha256=", "v1", "v1,", "t=,v1=", "\u0000", "\ud800", "%")) {
      assertInstanceOf(
          Rejected.class,
          sample.verify(with(headers, sample.signatureHeader(), odd), Sample.BODY),
          odd);
    }
  }

  /** An unset secret must not turn into a key that anybody can sign with. */
  @ParameterizedTest
  @MethodSource("samples")
  void anEmptySecretIsNoSecret(Sample sample) {
    assertThrows(IllegalArgumentException.class, () -> SigningSecret.of("unset", ""));
    assertThrows(
        IllegalArgumentException.class, () -> new WebhookVerifier(sample.scheme(), List.of()));
  }

  /** JSON that was parsed and written again is another text. */
  @Test
  void aBodyWrittenAgainIsAnotherBody() {
    Sample sample = Sample.of(SignatureSchemes.SHOPIFY);
    Map<String, String> headers = sample.sign("{\"a\": 1.0}".getBytes(UTF_8), Sample.NOW);

    assertInstanceOf(Verified.class, sample.verify(headers, "{\"a\": 1.0}".getBytes(UTF_8)));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_WRONG),
        sample.verify(headers, "{\"a\":1.0}".getBytes(UTF_8)));
  }

  /** A body that went through a string of the wrong charset would be another body. */
  @ParameterizedTest
  @MethodSource("samples")
  void aBodyIsBytesAndNotText(Sample sample) {
    byte[] latin1 = "{\"name\":\"Bj\u00f6rn\"}".getBytes(ISO_8859_1);
    byte[] binary = HexFormat.of().parseHex("00ff80c0c1fe0d0a00");
    for (byte[] body : List.of(latin1, binary, new byte[0])) {
      Verification verification = sample.verify(sample.sign(body, Sample.NOW), body);
      assertArrayEquals(body, assertInstanceOf(Verified.class, verification).body().bytes());
    }
    assertInstanceOf(
        Rejected.class,
        sample.verify(sample.sign(latin1, Sample.NOW), new String(latin1, UTF_8).getBytes(UTF_8)));
  }

  /** A verifier takes one of two headers. A proxy in front of it may take the other. */
  @ParameterizedTest
  @MethodSource("samples")
  void aForgedHeaderCannotBeSmuggledInBesideARightOne(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    String name = sample.signatureHeader();
    byte[] other = {1};
    for (List<String> both :
        List.of(
            List.of(sample.signature(Sample.BODY), sample.signature(other)),
            List.of(sample.signature(other), sample.signature(Sample.BODY)))) {
      Map<String, List<String>> lists = new HashMap<>();
      headers.forEach((each, value) -> lists.put(each, List.of(value)));
      lists.put(name, both);
      assertEquals(
          Sample.rejected(Reason.HEADER_REPEATED),
          sample.verifier().verify(WebhookHeaders.ofLists(lists), Sample.BODY, Sample.NOW));
    }
  }

  /** {@code id.ts.body} and {@code ts.body} must have only one reading. */
  @Test
  void theTimeCannotBePushedIntoTheBody() {
    Sample sample = Sample.of(SignatureSchemes.STANDARD_WEBHOOKS);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    Map<String, String> shifted = new HashMap<>(headers);
    shifted.put("webhook-id", Sample.MESSAGE_ID + ".1780000000");

    assertEquals(Sample.rejected(Reason.ID_MALFORMED), sample.verify(shifted, Sample.BODY));
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(name, value);
    return changed;
  }
}
