package com.orderbridge.signing;

import static com.orderbridge.signing.Sample.STANDARD;
import static com.orderbridge.signing.Sample.STRIPE;
import static com.orderbridge.signing.Sample.ZEPHYRCART;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.signing.Verification.Verified;
import com.orderbridge.signing.internal.DecimalTimestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests which timestamps and ids are refused although a signature is right, and for which reason.
 */
class StrictTimesAndIdsTest {
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
        Sample.rejected(Reason.TIMESTAMP_MALFORMED),
        STRIPE.verify(Map.of("Stripe-Signature", "t=" + timestamp + signature), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.TIMESTAMP_MALFORMED),
        STANDARD.verify(
            Sample.with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-timestamp", timestamp),
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
        Sample.rejected(Reason.TIMESTAMP_MISSING),
        STRIPE.verify(Map.of("Stripe-Signature", "v1=" + "0".repeat(64)), Sample.BODY));
    assertEquals(
        Sample.rejected(Reason.TIMESTAMP_MISSING),
        STANDARD.verify(without(STANDARD, "webhook-timestamp"), Sample.BODY));
  }

  @Test
  void refusesASecondTimestampInAList() {
    String header = STRIPE.signature(Sample.BODY);

    for (String twice :
        List.of("t=1780000000," + header, header + ",t=1780000000", "t=1," + header)) {
      assertEquals(
          Sample.rejected(Reason.HEADER_REPEATED),
          STRIPE.verify(Map.of("Stripe-Signature", twice), Sample.BODY));
    }
  }

  @Test
  void refusesATimestampHeaderThatContradictsTheSignedOne() {
    Map<String, String> headers = ZEPHYRCART.sign(Sample.BODY, Sample.NOW);

    assertEquals(
        Sample.rejected(Reason.TIMESTAMPS_DIFFER),
        ZEPHYRCART.verify(
            Sample.with(headers, "X-ZephyrCart-Timestamp", "1780000001"), Sample.BODY));
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

    assertEquals(
        Sample.rejected(Reason.TIMESTAMP_MISSING), ZEPHYRCART.verify(headers, Sample.BODY));
  }

  @Test
  void needsAnId() {
    assertEquals(
        Sample.rejected(Reason.ID_MISSING),
        STANDARD.verify(without(STANDARD, "webhook-id"), Sample.BODY));
    assertEquals(Sample.rejected(Reason.ID_MISSING), STANDARD.verify(withId(""), Sample.BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", ".", "a b", " a", "a\t", "a\n", "\u00e4", "\u0661", "\u007f"})
  void refusesAnIdThatCouldBeMisread(String id) {
    assertEquals(Sample.rejected(Reason.ID_MALFORMED), STANDARD.verify(withId(id), Sample.BODY));
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
        Sample.rejected(Reason.ID_MALFORMED),
        STANDARD.verify(withId("x".repeat(WebhookVerifier.MAX_ID_LENGTH + 1)), Sample.BODY));
  }

  private static Map<String, String> withId(String id) {
    return Sample.with(STANDARD.sign(Sample.BODY, Sample.NOW), "webhook-id", id);
  }

  private static Map<String, String> without(Sample sample, String name) {
    Map<String, String> changed = new HashMap<>(sample.sign(Sample.BODY, Sample.NOW));
    changed.remove(name);
    return changed;
  }
}
