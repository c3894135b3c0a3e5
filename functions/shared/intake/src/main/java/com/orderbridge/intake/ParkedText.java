package com.orderbridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;

/**
 * A parked body in the form that operators see. It comes from the sender, and may be personal data.
 *
 * @param source the name of its source
 * @param topic the topic that its secret stands for; empty if the sender has only one secret
 * @param provenAt when its signature was verified
 * @param reason why it was not read
 * @param text the part of it that was kept
 */
public record ParkedText(
    String source, String topic, Instant provenAt, String reason, String text) {

  /** Reads a message of the queue; empty if it is not a parked body. */
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
