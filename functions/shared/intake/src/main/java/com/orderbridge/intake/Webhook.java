package com.orderbridge.intake;

import com.orderbridge.signing.VerifiedBody;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook that its source has signed. Nobody can create one without a {@link VerifiedBody}, and
 * only a verifier can create that.
 */
public final class Webhook implements Proof {
  private final String source;
  private final VerifiedBody verified;
  private final Body body;

  /**
   * Creates a proof.
   *
   * @param source the name of the source
   * @param verified the body, with the proof of its signature
   * @param topic the topic that the matching secret stands for, if the source has a secret per
   *     topic
   * @param named the topic that an unsigned header names
   * @param provenAt when the signature was verified
   */
  public Webhook(
      String source,
      VerifiedBody verified,
      Optional<String> topic,
      Optional<String> named,
      Instant provenAt) {
    this.source = source;
    this.verified = verified;
    var announced = named.map(Webhook::word);
    this.body =
        new Body(verified.bytes(), topic, announced, provenAt, Optional.empty())
            .inflated()
            .decoded();
  }

  /**
   * Returns the header's value if it is a plain word, because it is stored and logged. Nothing else
   * of the header is.
   */
  private static String word(String named) {
    var word = named.strip();
    return word.matches("[A-Za-z0-9._-]{1,64}") ? word : "no-topic";
  }

  @Override
  public String source() {
    return source;
  }

  public VerifiedBody verified() {
    return verified;
  }

  @Override
  public Body body() {
    return body;
  }

  @Override
  public String toString() {
    return "Webhook[" + source + ", " + verified + "]";
  }
}
