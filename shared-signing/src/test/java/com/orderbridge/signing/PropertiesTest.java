package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Tests what is true of every scheme, body, time and header. */
class PropertiesTest {
  private static final long LAST = 253_402_300_799L;

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(Sample.all());
  }

  /** Makes header values that are close enough to right ones to reach the inner branches. */
  @Provide
  Arbitrary<String> headerValues() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(200);
    Arbitrary<String> near =
        Arbitraries.of(
                "t=",
                "v1=",
                "v1,",
                "v1a,",
                ",",
                " ",
                "=",
                "sha256=",
                "1780000000",
                "0",
                "+",
                "at=",
                "mac=",
                "0".repeat(64),
                "A".repeat(43) + "=",
                "A".repeat(86) + "==",
                "\u0661")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(any, near);
  }

  @Property(tries = 300)
  void whatIsSignedIsVerified(
      @ForAll("samples") Sample sample,
      @ForAll byte[] body,
      @ForAll @LongRange(min = 0, max = LAST) long time) {
    Instant now = Instant.ofEpochSecond(time);
    WebhookHeaders headers = WebhookHeaders.of(sample.sign(body, now));

    Verified verified =
        assertInstanceOf(Verified.class, sample.verifier().verify(headers, body, now));

    assertArrayEquals(body, verified.body().bytes());
    assertEquals(
        sample.scheme().content().hasTimestamp(),
        verified.body().signedAt().equals(Optional.of(now)));
  }

  @Property(tries = 300)
  void aSecretOfAnyBytesSignsAndVerifies(
      @ForAll @Size(min = 1, max = 200) byte[] key, @ForAll byte[] body) {
    String text = "whsec_" + Base64.getEncoder().encodeToString(key);
    Sample sample = new Sample("any", SignatureSchemes.STANDARD_WEBHOOKS, text, text);

    assertInstanceOf(Verified.class, sample.verify(sample.sign(body, Sample.NOW), body));
  }

  @Property(tries = 300)
  void anotherBodyIsRejected(
      @ForAll("samples") Sample sample, @ForAll byte[] signed, @ForAll byte[] sent) {
    Assume.that(!Arrays.equals(signed, sent));

    assertEquals(
        new Rejected(Reason.SIGNATURE_WRONG, Optional.empty()),
        sample.verify(sample.sign(signed, Sample.NOW), sent));
  }

  @Property(tries = 300)
  void anotherSecretIsRejected(
      @ForAll @Size(min = 1, max = 64) byte[] key, @ForAll @Size(min = 1, max = 64) byte[] other) {
    // HMAC pads keys with zeros, so two keys that differ only in trailing zeros are the same.
    Assume.that(!Arrays.equals(Arrays.copyOf(key, 64), Arrays.copyOf(other, 64)));
    Sample sample =
        new Sample("two", SignatureSchemes.STANDARD_WEBHOOKS, base64(key), base64(other));

    assertEquals(
        new Rejected(Reason.SIGNATURE_WRONG, Optional.empty()),
        sample.verify(sample.sign(Sample.BODY, Sample.NOW), Sample.BODY));
  }

  @Property(tries = 1000)
  void anyHeadersAtAllAreAnswered(
      @ForAll("samples") Sample sample,
      @ForAll("headerValues") String signature,
      @ForAll("headerValues") String timestamp,
      @ForAll("headerValues") String id,
      @ForAll byte[] body) {
    Map<String, String> headers = new HashMap<>();
    headers.put(sample.signatureHeader(), signature);
    headers.put(sample.scheme().timestampHeader().orElse("X-Any"), timestamp);
    headers.put(sample.scheme().idHeader().orElse("X-Other"), id);

    assertInstanceOf(Rejected.class, sample.verify(headers, body));
  }

  @Property(tries = 300)
  void aForgedSignatureIsNeverGenuine(
      @ForAll("samples") Sample sample,
      @ForAll @LongRange(min = 0, max = LAST) long time,
      @ForAll @IntRange(max = 31) int at) {
    Map<String, String> headers = sample.sign(new byte[] {(byte) at}, Instant.ofEpochSecond(time));

    Rejected rejected = assertInstanceOf(Rejected.class, sample.verify(headers, Sample.BODY));

    assertEquals(false, rejected.reason().isGenuine());
    assertNotNull(rejected.reason());
  }

  @Property(tries = 500)
  void eachEncodingHasOneSpelling(@ForAll @Size(32) byte[] mac, @ForAll("spellings") String text) {
    for (SignatureEncoding encoding : List.of(SignatureEncoding.HEX, SignatureEncoding.BASE64)) {
      assertArrayEquals(mac, encoding.decode(encoding.encode(mac), 32));
      byte[] decoded = encoding.decode(text, 32);
      assertEquals(decoded == null ? text : encoding.encode(decoded), text);
    }
  }

  @Provide
  Arbitrary<String> spellings() {
    Arbitrary<String> hex = Arbitraries.strings().withChars("0123456789abcdefAF").ofLength(64);
    Arbitrary<String> base64 = Arbitraries.strings().alpha().numeric().ofLength(43);
    return Arbitraries.oneOf(hex, base64.map(digits -> digits + "="));
  }

  private static String base64(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }
}
