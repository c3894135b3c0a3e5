package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.orderbridge.signing.Verification.Rejected;
import com.orderbridge.signing.Verification.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how old and how new a signature may be. */
class ToleranceTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration INSTANT = Duration.ofNanos(1);

  static List<SignatureScheme> timedSchemes() {
    return List.of(
        SignatureSchemes.ZEPHYRCART, SignatureSchemes.STRIPE, SignatureSchemes.STANDARD_WEBHOOKS);
  }

  @ParameterizedTest
  @MethodSource("timedSchemes")
  void toleratesExactlyThreeHundredSecondsOnEitherSide(SignatureScheme scheme) {
    assertInstanceOf(Verified.class, verifiedAt(scheme, Sample.NOW.plus(LIMIT)));
    assertInstanceOf(Verified.class, verifiedAt(scheme, Sample.NOW.minus(LIMIT)));
  }

  @ParameterizedTest
  @MethodSource("timedSchemes")
  void refusesTheInstantAfter(SignatureScheme scheme) {
    assertEquals(
        new Rejected(Reason.TOO_OLD, Optional.of(Sample.NOW)),
        verifiedAt(scheme, Sample.NOW.plus(LIMIT).plus(INSTANT)));
    assertEquals(
        new Rejected(Reason.TOO_OLD, Optional.of(Sample.NOW)),
        verifiedAt(scheme, Sample.NOW.plusSeconds(301)));
  }

  @ParameterizedTest
  @MethodSource("timedSchemes")
  void refusesTheInstantBefore(SignatureScheme scheme) {
    assertEquals(
        new Rejected(Reason.IN_THE_FUTURE, Optional.of(Sample.NOW)),
        verifiedAt(scheme, Sample.NOW.minus(LIMIT).minus(INSTANT)));
    assertEquals(
        new Rejected(Reason.IN_THE_FUTURE, Optional.of(Sample.NOW)),
        verifiedAt(scheme, Sample.NOW.minusSeconds(301)));
  }

  @ParameterizedTest
  @MethodSource("timedSchemes")
  void refusesASignatureDatedAYearAhead(SignatureScheme scheme) {
    assertEquals(
        new Rejected(Reason.IN_THE_FUTURE, Optional.of(Sample.NOW)),
        verifiedAt(scheme, Sample.NOW.minus(Duration.ofDays(365))));
  }

  @Test
  void aForgedSignatureIsWrongAndNotStale() {
    Sample sample = Sample.of(SignatureSchemes.STRIPE);
    Map<String, String> forged = sample.sign(Sample.BODY, Sample.NOW, "whsec_somebody else's");
    Instant later = Sample.NOW.plus(Duration.ofDays(1));

    assertEquals(
        new Rejected(Reason.SIGNATURE_WRONG, Optional.empty()),
        sample.verifier().verify(WebhookHeaders.of(forged), Sample.BODY, later));
  }

  @Test
  void theFutureIsUncheckedOnlyWhereTheSchemeSaysSo() {
    Tolerance past = Tolerance.ofThePast(LIMIT);
    Instant yearsAgo = Sample.NOW.minus(Duration.ofDays(10_000));

    assertEquals(null, past.problemWith(Sample.NOW, yearsAgo));
    assertEquals(
        Reason.TOO_OLD, past.problemWith(Sample.NOW, Sample.NOW.plus(LIMIT).plus(INSTANT)));
  }

  @Test
  void holdsAtTheEndsOfTime() {
    Tolerance longest = Tolerance.ofBothSides(Duration.ofSeconds(Long.MAX_VALUE));

    assertEquals(null, longest.problemWith(Instant.MIN, Instant.MAX));
    assertEquals(null, longest.problemWith(Instant.MAX, Instant.MIN));
    assertEquals(
        Reason.TOO_OLD, Tolerance.ofBothSides(LIMIT).problemWith(Instant.MIN, Instant.MAX));
    assertEquals(
        Reason.IN_THE_FUTURE, Tolerance.ofBothSides(LIMIT).problemWith(Instant.MAX, Instant.MIN));
  }

  @Test
  void countsFromTheFractionOfASecond() {
    Tolerance tolerance = Tolerance.ofBothSides(LIMIT);
    Instant signedAt = Sample.NOW.plusNanos(5);

    assertEquals(null, tolerance.problemWith(signedAt, Sample.NOW.plus(LIMIT).plusNanos(5)));
    assertEquals(
        Reason.TOO_OLD, tolerance.problemWith(signedAt, Sample.NOW.plus(LIMIT).plusNanos(6)));
  }

  @Test
  void aToleranceIsLongerThanZero() {
    assertThrows(IllegalArgumentException.class, () -> Tolerance.ofBothSides(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> Tolerance.ofThePast(INSTANT.negated()));
    assertEquals(INSTANT, Tolerance.ofBothSides(INSTANT).duration());
  }

  private static Verification verifiedAt(SignatureScheme scheme, Instant now) {
    Sample sample = Sample.of(scheme);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    return sample.verifier().verify(WebhookHeaders.of(headers), Sample.BODY, now);
  }
}
