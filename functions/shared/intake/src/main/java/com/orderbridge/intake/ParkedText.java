package com.orderbridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;

/**
 * A parked body as its operators are shown it. It is the sender's, and personal data.
 *
 * @param topic what its secret stands for; empty where the sender has one secret
 * @param reason why it was not read
 * @param text what is kept of it
 */
public record ParkedText(
    String source, String topic, Instant provenAt, String reason, String text) {

  /** Empty if a message is no parked body. */
  public static Optional<ParkedText> of(String message) {
    return Parked.read(message).map(ParkedText::of);
  }

  private static ParkedText of(Parked parked) {
    var body = parked.body();
    return new ParkedText(
        parked.source(),
        body.topic().orElse(""),
        body.provenAt(),
        parked.reason(),
        new String(body.bytes(), UTF_8));
  }
}
