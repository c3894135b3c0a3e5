package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No character of a header and no bit of a body can change without a rejection. */
class EveryByteCountsTest {
  private static final String OTHERS = "0aAfZ9+/=,. \tvt\u0000\u0660\uff11-";

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noBitOfTheBodyCanChange(Sample sample) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    WebhookVerifier verifier = sample.verifier();
    assertInstanceOf(Verified.class, sample.verify(headers, Sample.BODY));

    for (int bit = 0; bit < 8 * Sample.BODY.length; bit++) {
      byte[] changed = Sample.BODY.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertInstanceOf(
          Rejected.class, verifier.verify(WebhookHeaders.of(headers), changed, Sample.NOW));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noCharacterOfAHeaderCanBeReplaced(Sample sample) {
    forEachPlace(
        sample, (header, at, other) -> header.substring(0, at) + other + header.substring(at + 1));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noCharacterCanBeAddedToAHeader(Sample sample) {
    forEachPlace(
        sample, (header, at, other) -> header.substring(0, at) + other + header.substring(at));
    forEachPlace(sample, (header, at, other) -> header + other);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noCharacterOfAHeaderCanBeLeftOut(Sample sample) {
    forEachPlace(sample, (header, at, other) -> header.substring(0, at) + header.substring(at + 1));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noEndOfAHeaderCanBeLeftOut(Sample sample) {
    forEachPlace(sample, (header, at, other) -> header.substring(0, at));
  }

  private interface Change {
    String apply(String header, int at, char other);
  }

  private static void forEachPlace(Sample sample, Change change) {
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    WebhookVerifier verifier = sample.verifier();
    for (String name : headers.keySet()) {
      String value = headers.get(name);
      for (int at = 0; at < value.length(); at++) {
        for (int other = 0; other < OTHERS.length(); other++) {
          refuses(verifier, headers, name, change.apply(value, at, OTHERS.charAt(other)));
        }
      }
    }
  }

  private static void refuses(
      WebhookVerifier verifier, Map<String, String> headers, String name, String changed) {
    Map<String, String> all = new HashMap<>(headers);
    boolean same = changed.equals(all.put(name, changed));
    Verification verification = verifier.verify(WebhookHeaders.of(all), Sample.BODY, Sample.NOW);
    if (!same && verification instanceof Verified) {
      fail(name + " was verified as " + changed + " instead of " + headers.get(name));
    }
  }
}
