package com.orderbridge.signing;

import static com.orderbridge.signing.Sample.GITHUB;
import static com.orderbridge.signing.Sample.SHOPIFY;
import static com.orderbridge.signing.Sample.STANDARD;
import static com.orderbridge.signing.Sample.STRIPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.signing.Verification.Verified;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which headers are refused although a signature is right, and for which reason. */
class StrictHeadersTest {
  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void needsASignature(Sample sample) {
    assertEquals(Sample.rejected(Reason.SIGNATURE_MISSING), sample.verify(Map.of(), Sample.BODY));
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
      assertEquals(
          Sample.rejected(Reason.HEADER_REPEATED), sample.verify(twice, Sample.BODY), name);
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
          Sample.rejected(Reason.HEADER_REPEATED),
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
      Map<String, String> joined =
          Sample.with(headers, sample.signatureHeader(), value + comma + value);
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
        Sample.rejected(Reason.HEADER_REPEATED),
        SHOPIFY.verify(Sample.with(headers, "Shopify-Hmac-SHA256", value), Sample.BODY));
  }

  @Test
  void aHeaderNameIsComparedInAsciiAlone() {
    String value = SHOPIFY.signature(Sample.BODY);

    assertEquals(
        Sample.rejected(Reason.SIGNATURE_MISSING),
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
  void aJoinedHeaderIsSaidToBeRepeated() {
    String bare = GITHUB.signature(Sample.BODY);
    String entry = STANDARD.signature(Sample.BODY);

    assertEquals(
        Sample.rejected(Reason.HEADER_REPEATED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", bare + "," + bare), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.HEADER_REPEATED),
        GITHUB.verify(Map.of("X-Hub-Signature-256", "," + bare), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.HEADER_REPEATED),
        STANDARD.verify(withSignature(entry + "," + entry), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.HEADER_REPEATED),
        STANDARD.verify(withSignature(entry + " v2,ab,v1,cd"), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.HEADER_REPEATED),
        STANDARD.verify(withSignature(entry + " v2,,"), Sample.BODY));
  }

  /** GitHub still sends its SHA-1 signature beside the other. */
  @Test
  void aHeaderIsNotTakenForALongerOrShorterOne() {
    Map<String, String> headers =
        Sample.with(GITHUB.sign(Sample.BODY, Sample.NOW), "X-Hub-Signature", "sha1=ab");

    assertInstanceOf(
        Verified.class,
        GITHUB.verify(Sample.with(headers, "X-Hub-Signature-256-2", "any"), Sample.BODY));
  }

  @Test
  void readsNoLongerHeaderThanTheLimit() {
    String header = STRIPE.signature(Sample.BODY) + ",x=";
    int room = WebhookVerifier.MAX_HEADER_LENGTH - header.length();

    assertInstanceOf(
        Verified.class,
        STRIPE.verify(Map.of("Stripe-Signature", header + "y".repeat(room)), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.HEADER_TOO_LONG),
        STRIPE.verify(Map.of("Stripe-Signature", header + "y".repeat(room + 1)), Sample.BODY));
  }

  private static Map<String, String> withSignature(String signature) {
    return Sample.with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-signature", signature);
  }
}
