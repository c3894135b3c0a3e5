package com.orderbridge.intake;

import com.orderbridge.signing.VerifiedBody;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook that its source has signed. Nobody can make one without a {@link VerifiedBody}, and
 * only a verifier can make that.
 */
public final class Webhook implements Proof {
  private final String source;
  private final VerifiedBody verified;
  private final Body body;

  /**
   * A proof.
   *
   * @param topic what the matching secret stands for, where the source has a secret per topic
   * @param named what an unsigned header names as topic
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

  /** A word of the header, which is stored and told: nothing else of it is. */
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
