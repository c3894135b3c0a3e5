package com.orderbridge.signing;

import static com.orderbridge.signing.Sample.GITHUB;
import static com.orderbridge.signing.Sample.SHOPIFY;
import static com.orderbridge.signing.Sample.STANDARD;
import static com.orderbridge.signing.Sample.STRIPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.signing.Verification.Verified;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which spellings of a signature are refused, and for which reason. */
class StrictSignaturesTest {
  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void refusesTheOtherCaseOfHex() {
    String signature = GITHUB.signature(Sample.BODY).substring("sha256=".length());

    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(
            Map.of("X-Hub-Signature-256", "sha256=" + signature.toUpperCase(Locale.ROOT)),
            Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", "SHA256=" + signature), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", signature), Sample.BODY));
  }

  /** The last digit carries two spare bits, which a lenient decoder overlooks. */
  @Test
  void refusesASecondSpellingOfTheSameBase64() {
    String header = "X-CommerceLayer-Signature";
    Sample sample = new Sample("", SignatureSchemes.COMMERCE_LAYER, "secret", "secret");
    byte[] body = {'m', 'e', 's', 's', 'a', 'g', 'e'};
    String start = "i19IcCmVwVmMVz2x4hhmqbgl1KeU0WnXBgoDYFeWNg";

    assertInstanceOf(Verified.class, sample.verify(Map.of(header, start + "s="), body));
    for (String end : List.of("t=", "u=", "v=", "s", "s==", "s= ", "s=\n")) {
      assertEquals(
          Sample.rejected(Reason.SIGNATURE_MALFORMED),
          sample.verify(Map.of(header, start + end), body),
          end);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-", "_", " ", "*", ".", "=", "@", "[", "`", "{", ":", "\u0080", "\u00e9", "\u0661"
      })
  void refusesLettersThatAreNoDigits(String letter) {
    String base64 = SHOPIFY.signature(Sample.BODY);
    String hex = GITHUB.signature(Sample.BODY);

    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        SHOPIFY.verify(Map.of("X-Shopify-Hmac-SHA256", letter + base64.substring(1)), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", hex.substring(0, 70) + letter), Sample.BODY));
  }

  @Test
  void ignoresOtherVersionsAndReadsOn() {
    String header = STRIPE.signature(Sample.BODY);
    String mac = STANDARD.signature(Sample.BODY);

    assertInstanceOf(
        Verified.class,
        STRIPE.verify(Map.of("Stripe-Signature", "v0=ab," + header + ",v11=,x=1"), Sample.BODY));
    assertInstanceOf(
        Verified.class, STANDARD.verify(withSignature("v2,ab unheard-of " + mac), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MISSING),
        STANDARD.verify(withSignature("v2,ab"), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MISSING),
        STRIPE.verify(Map.of("Stripe-Signature", "t=1780000000,v0=ab"), Sample.BODY));
  }

  @Test
  void aKeyOfNoLengthIsNoOtherVersion() {
    String header = STRIPE.signature(Sample.BODY);

    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", header + ",=1"), Sample.BODY));
  }

  /** The first half of an Ed25519 signature is a point, and not all 32 bytes are one. */
  @Test
  void anEd25519SignatureWithoutAPointIsWrong() {
    Sample sample = new Sample("", STANDARD.scheme(), Sample.PRIVATE_KEY, Sample.PUBLIC_KEY);
    String noPoint = "v1a," + "/".repeat(85) + "w==";

    assertEquals(
        Sample.rejected(Reason.SIGNATURE_WRONG),
        sample.verify(
            Sample.with(sample.sign(Sample.BODY, Sample.NOW), "webhook-signature", noPoint),
            Sample.BODY));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ignoresOtherVersionsInListsOfOnesOwn(Sample sample) {
    String name = sample.signatureHeader();
    String signature = sample.signature(Sample.BODY);
    String other =
        sample.scheme().format() instanceof SignatureFormat.SpaceList ? " v9,ab" : ",v9=ab";
    boolean list = !(sample.scheme().format() instanceof SignatureFormat.Bare);

    Verification verification =
        sample.verify(
            Sample.with(sample.sign(Sample.BODY, Sample.NOW), name, signature + other),
            Sample.BODY);
    assertEquals(list, verification instanceof Verified, verification.toString());
  }

  @Test
  void refusesOneBadSignatureBesideAGoodOne() {
    String header = STRIPE.signature(Sample.BODY);
    String mac = STANDARD.signature(Sample.BODY);

    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", header + ",v1=abcd"), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        STANDARD.verify(withSignature("v1,abcd " + mac), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        STANDARD.verify(withSignature(mac.replace("v1,", "v1a,") + " " + mac), Sample.BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "t", "t=1780000000,,", "t=1780000000,v1", "=1,", "=,", "v1"})
  void refusesAListThatIsNone(String list) {
    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", list), Sample.BODY));
  }

  @Test
  void spacesStandAloneAndInsideOnly() {
    String mac = STANDARD.signature(Sample.BODY);

    for (String spaced :
        List.of(
            "\tv2,ab " + mac,
            "un\theard " + mac,
            "v2,\t " + mac,
            " " + mac,
            mac + " ",
            mac + "  " + mac,
            "",
            " ")) {
      assertEquals(
          Sample.rejected(Reason.SIGNATURE_MALFORMED),
          STANDARD.verify(withSignature(spaced), Sample.BODY),
          spaced);
    }
  }

  @Test
  void readsNoMoreSignaturesThanTheLimit() {
    String header = STRIPE.signature(Sample.BODY);
    String wrong = ",v1=" + "0".repeat(64);
    int room = WebhookVerifier.MAX_SIGNATURES - 1;

    assertInstanceOf(
        Verified.class,
        STRIPE.verify(Map.of("Stripe-Signature", header + wrong.repeat(room)), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.TOO_MANY_SIGNATURES),
        STRIPE.verify(Map.of("Stripe-Signature", header + wrong.repeat(room + 1)), Sample.BODY));
  }

  private static Map<String, String> withSignature(String signature) {
    return Sample.with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-signature", signature);
  }
}
