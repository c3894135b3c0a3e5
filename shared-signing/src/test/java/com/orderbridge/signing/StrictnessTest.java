package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before or beside a right signature, and with which reason. */
class StrictnessTest {
  private static final Sample STRIPE = Sample.of(SignatureSchemes.STRIPE);
  private static final Sample GITHUB = Sample.of(SignatureSchemes.GITHUB);
  private static final Sample SHOPIFY = Sample.of(SignatureSchemes.SHOPIFY);
  private static final Sample ZEPHYRCART = Sample.of(SignatureSchemes.ZEPHYRCART);
  private static final Sample STANDARD = Sample.of(SignatureSchemes.STANDARD_WEBHOOKS);

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void needsASignature(Sample sample) {
    assertEquals(rejected(Reason.SIGNATURE_MISSING), sample.verify(Map.of(), Sample.BODY));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsHeaderNamesInAnyCase(Sample sample) {
    Map<String, String> lower = new HashMap<>();
    Map<String, String> upper = new HashMap<>();
    sample
        .sign(Sample.BODY, Sample.NOW)
        .forEach(
            (name, value) -> {
              lower.put(name.toLowerCase(Locale.ROOT), value);
              upper.put(name.toUpperCase(Locale.ROOT), value);
            });

    assertInstanceOf(Verified.class, sample.verify(lower, Sample.BODY));
    assertInstanceOf(Verified.class, sample.verify(upper, Sample.BODY));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusesEveryHeaderThatOccursTwice(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    for (String name : headers.keySet()) {
      Map<String, String> twice = new HashMap<>(headers);
      twice.put(name.toUpperCase(Locale.ROOT), headers.get(name));
      assertEquals(rejected(Reason.HEADER_REPEATED), sample.verify(twice, Sample.BODY), name);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusesEveryHeaderWithTwoValues(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    for (String name : headers.keySet()) {
      Map<String, List<String>> twice = new HashMap<>();
      headers.forEach((each, value) -> twice.put(each, List.of(value)));
      twice.put(name, List.of(headers.get(name), headers.get(name)));
      assertEquals(
          rejected(Reason.HEADER_REPEATED),
          sample.verifier().verify(WebhookHeaders.ofLists(twice), Sample.BODY, Sample.NOW));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void verifiesHeadersInLists(Sample sample) {
    Map<String, List<String>> lists = new HashMap<>();
    sample.sign(Sample.BODY, Sample.NOW).forEach((name, value) -> lists.put(name, List.of(value)));

    assertInstanceOf(
        Verified.class,
        sample.verifier().verify(WebhookHeaders.ofLists(lists), Sample.BODY, Sample.NOW));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusesASignatureHeaderJoinedWithItself(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    String value = sample.signature(Sample.BODY);
    for (String comma : List.of(",", ", ")) {
      Map<String, String> joined = with(headers, sample.signatureHeader(), value + comma + value);
      // A list without a timestamp that is joined with another is just a longer list.
      boolean longerList = sample.name().equals("list over the body") && comma.equals(",");
      Verification verification = sample.verify(joined, Sample.BODY);
      assertEquals(longerList, verification instanceof Verified, verification.toString());
    }
  }

  @Test
  void refusesABareHeaderBesideItsAlias() {
    Map<String, String> headers = SHOPIFY.sign(Sample.BODY, Sample.NOW);
    String value = SHOPIFY.signature(Sample.BODY);

    assertInstanceOf(
        Verified.class, SHOPIFY.verify(Map.of("shopify-hmac-sha256", value), Sample.BODY));
    assertEquals(
        rejected(Reason.HEADER_REPEATED),
        SHOPIFY.verify(with(headers, "Shopify-Hmac-SHA256", value), Sample.BODY));
  }

  @Test
  void aHeaderNameIsComparedInAsciiAlone() {
    String value = SHOPIFY.signature(Sample.BODY);

    assertEquals(
        rejected(Reason.SIGNATURE_MISSING),
        SHOPIFY.verify(Map.of("X-\u017fhopify-Hmac-SHA256", value), Sample.BODY));
  }

  @Test
  void absentNamesAndValuesAreAbsent() {
    Map<String, String> headers = new HashMap<>(GITHUB.sign(Sample.BODY, Sample.NOW));
    headers.put("x-hub-signature-256", null);
    headers.put(null, "anything");
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, value == null ? null : List.of(value)));

    assertInstanceOf(Verified.class, GITHUB.verify(headers, Sample.BODY));
    assertInstanceOf(
        Verified.class,
        GITHUB.verifier().verify(WebhookHeaders.ofLists(lists), Sample.BODY, Sample.NOW));
  }

  @Test
  void refusesTheOtherCaseOfHex() {
    String signature = GITHUB.signature(Sample.BODY).substring("sha256=".length());

    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(
            Map.of("X-Hub-Signature-256", "sha256=" + signature.toUpperCase(Locale.ROOT)),
            Sample.BODY));
    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", "SHA256=" + signature), Sample.BODY));
    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
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
          rejected(Reason.SIGNATURE_MALFORMED),
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
        rejected(Reason.SIGNATURE_MALFORMED),
        SHOPIFY.verify(Map.of("X-Shopify-Hmac-SHA256", letter + base64.substring(1)), Sample.BODY));
    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", hex.substring(0, 70) + letter), Sample.BODY));
  }

  @Test
  void aJoinedHeaderIsSaidToBeRepeated() {
    String bare = GITHUB.signature(Sample.BODY);
    String entry = STANDARD.signature(Sample.BODY);

    assertEquals(
        rejected(Reason.HEADER_REPEATED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", bare + "," + bare), Sample.BODY));
    assertEquals(
        rejected(Reason.HEADER_REPEATED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", "," + bare), Sample.BODY));
    assertEquals(
        rejected(Reason.HEADER_REPEATED),
        STANDARD.verify(withSignature(entry + "," + entry), Sample.BODY));
    assertEquals(
        rejected(Reason.HEADER_REPEATED),
        STANDARD.verify(withSignature(entry + " v2,ab,v1,cd"), Sample.BODY));
    assertEquals(
        rejected(Reason.HEADER_REPEATED),
        STANDARD.verify(withSignature(entry + " v2,,"), Sample.BODY));
  }

  /** GitHub still sends its SHA-1 signature beside the other. */
  @Test
  void aHeaderIsNotTakenForALongerOrShorterOne() {
    Map<String, String> headers =
        with(GITHUB.sign(Sample.BODY, Sample.NOW), "X-Hub-Signature", "sha1=ab");

    assertInstanceOf(
        Verified.class, GITHUB.verify(with(headers, "X-Hub-Signature-256-2", "any"), Sample.BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1780000000",
        "-1780000000",
        " 1780000000",
        "1780000000 ",
        "01780000000",
        "1780000000.0",
        "1.78e9",
        "0x6a18aa00",
        "1780000000000",
        "999999999999",
        "9999999999999999999999",
        "18446744075489551616",
        "+",
        "-",
        "178000000\u0660",
        "\u0661\u0667\u0668\u0660\u0660\u0660\u0660\u0660\u0660\u0660",
        "",
        "abc"
      })
  void refusesATimestampInAnyOtherSpelling(String timestamp) {
    String header = STRIPE.signature(Sample.BODY);
    String signature = header.substring(header.indexOf(','));

    assertEquals(
        rejected(Reason.TIMESTAMP_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", "t=" + timestamp + signature), Sample.BODY));
    assertEquals(
        rejected(Reason.TIMESTAMP_MALFORMED),
        STANDARD.verify(
            with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-timestamp", timestamp),
            Sample.BODY));
  }

  @Test
  void readsTimestampsFromTheFirstToTheLast() {
    assertEquals(0, DecimalTimestamp.parse("0"));
    assertEquals(9, DecimalTimestamp.parse("9"));
    assertEquals(253_402_300_799L, DecimalTimestamp.parse("253402300799"));
    assertEquals(DecimalTimestamp.MALFORMED, DecimalTimestamp.parse("253402300800"));
    assertEquals(DecimalTimestamp.MALFORMED, DecimalTimestamp.parse("00"));
    assertEquals(DecimalTimestamp.MALFORMED, DecimalTimestamp.parse("1:"));
    assertEquals(DecimalTimestamp.MALFORMED, DecimalTimestamp.parse("1/"));
  }

  @Test
  void needsTheTimestampItself() {
    assertEquals(
        rejected(Reason.TIMESTAMP_MISSING),
        STRIPE.verify(Map.of("Stripe-Signature", "v1=" + "0".repeat(64)), Sample.BODY));
    assertEquals(
        rejected(Reason.TIMESTAMP_MISSING),
        STANDARD.verify(without(STANDARD, "webhook-timestamp"), Sample.BODY));
  }

  @Test
  void refusesASecondTimestampInAList() {
    String header = STRIPE.signature(Sample.BODY);

    for (String twice :
        List.of("t=1780000000," + header, header + ",t=1780000000", "t=1," + header)) {
      assertEquals(
          rejected(Reason.HEADER_REPEATED),
          STRIPE.verify(Map.of("Stripe-Signature", twice), Sample.BODY));
    }
  }

  @Test
  void refusesATimestampHeaderThatContradictsTheSignedOne() {
    Map<String, String> headers = ZEPHYRCART.sign(Sample.BODY, Sample.NOW);

    assertEquals(
        rejected(Reason.TIMESTAMPS_DIFFER),
        ZEPHYRCART.verify(with(headers, "X-ZephyrCart-Timestamp", "1780000001"), Sample.BODY));
    assertInstanceOf(
        Verified.class,
        ZEPHYRCART.verify(without(ZEPHYRCART, "X-ZephyrCart-Timestamp"), Sample.BODY));
  }

  @Test
  void theTimestampHeaderIsNoSubstituteForTheSignedOne() {
    Map<String, String> headers =
        Map.of(
            "X-ZephyrCart-Signature",
            "v1=" + "0".repeat(64),
            "X-ZephyrCart-Timestamp",
            "1780000000");

    assertEquals(rejected(Reason.TIMESTAMP_MISSING), ZEPHYRCART.verify(headers, Sample.BODY));
  }

  @Test
  void needsAnId() {
    assertEquals(
        rejected(Reason.ID_MISSING), STANDARD.verify(without(STANDARD, "webhook-id"), Sample.BODY));
    assertEquals(rejected(Reason.ID_MISSING), STANDARD.verify(withId(""), Sample.BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", ".", "a b", " a", "a\t", "a\n", "\u00e4", "\u0661", "\u007f"})
  void refusesAnIdThatCouldBeMisread(String id) {
    assertEquals(rejected(Reason.ID_MALFORMED), STANDARD.verify(withId(id), Sample.BODY));
  }

  @Test
  void readsIdsOfVisibleAsciiUpToTheLimit() {
    WebhookSigner signer = new WebhookSigner(STANDARD.scheme(), Sample.secrets(Sample.WHSEC));
    for (String id : List.of("!", "~", "msg_1", "x".repeat(WebhookVerifier.MAX_ID_LENGTH))) {
      Map<String, String> headers = signer.sign(id, Sample.BODY, Sample.NOW);
      Verification verification = STANDARD.verify(headers, Sample.BODY);
      assertEquals(
          Optional.of(id), assertInstanceOf(Verified.class, verification).body().messageId());
    }
    assertEquals(
        rejected(Reason.ID_MALFORMED),
        STANDARD.verify(withId("x".repeat(WebhookVerifier.MAX_ID_LENGTH + 1)), Sample.BODY));
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
        rejected(Reason.SIGNATURE_MISSING), STANDARD.verify(withSignature("v2,ab"), Sample.BODY));
    assertEquals(
        rejected(Reason.SIGNATURE_MISSING),
        STRIPE.verify(Map.of("Stripe-Signature", "t=1780000000,v0=ab"), Sample.BODY));
  }

  @Test
  void aKeyOfNoLengthIsNoOtherVersion() {
    String header = STRIPE.signature(Sample.BODY);

    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", header + ",=1"), Sample.BODY));
  }

  /** The first half of an Ed25519 signature is a point, which not every 32 bytes are. */
  @Test
  void anEd25519SignatureWithoutAPointIsWrong() {
    Sample sample = new Sample("", STANDARD.scheme(), Sample.PRIVATE_KEY, Sample.PUBLIC_KEY);
    String noPoint = "v1a," + "/".repeat(85) + "w==";

    assertEquals(
        rejected(Reason.SIGNATURE_WRONG),
        sample.verify(
            with(sample.sign(Sample.BODY, Sample.NOW), "webhook-signature", noPoint), Sample.BODY));
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
            with(sample.sign(Sample.BODY, Sample.NOW), name, signature + other), Sample.BODY);
    assertEquals(list, verification instanceof Verified, verification.toString());
  }

  @Test
  void refusesOneBadSignatureBesideAGoodOne() {
    String header = STRIPE.signature(Sample.BODY);
    String mac = STANDARD.signature(Sample.BODY);

    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", header + ",v1=abcd"), Sample.BODY));
    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        STANDARD.verify(withSignature("v1,abcd " + mac), Sample.BODY));
    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
        STANDARD.verify(withSignature(mac.replace("v1,", "v1a,") + " " + mac), Sample.BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "t", "t=1780000000,,", "t=1780000000,v1", "=1,", "=,", "v1"})
  void refusesAListThatIsNone(String list) {
    assertEquals(
        rejected(Reason.SIGNATURE_MALFORMED),
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
          rejected(Reason.SIGNATURE_MALFORMED),
          STANDARD.verify(withSignature(spaced), Sample.BODY),
          spaced);
    }
  }

  @Test
  void readsNoLongerHeaderThanTheLimit() {
    String header = STRIPE.signature(Sample.BODY) + ",x=";
    int room = WebhookVerifier.MAX_HEADER_LENGTH - header.length();

    assertInstanceOf(
        Verified.class,
        STRIPE.verify(Map.of("Stripe-Signature", header + "y".repeat(room)), Sample.BODY));
    assertEquals(
        rejected(Reason.HEADER_TOO_LONG),
        STRIPE.verify(Map.of("Stripe-Signature", header + "y".repeat(room + 1)), Sample.BODY));
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
        rejected(Reason.TOO_MANY_SIGNATURES),
        STRIPE.verify(Map.of("Stripe-Signature", header + wrong.repeat(room + 1)), Sample.BODY));
  }

  private static Rejected rejected(Reason reason) {
    return new Rejected(reason, Optional.empty());
  }

  private static Map<String, String> withSignature(String signature) {
    return with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-signature", signature);
  }

  private static Map<String, String> withId(String id) {
    return with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-id", id);
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, String> without(Sample sample, String name) {
    Map<String, String> changed = new HashMap<>(sample.sign(Sample.BODY, Sample.NOW));
    changed.remove(name);
    return changed;
  }
}
