package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * A body without a proof, for tools that send nothing anywhere. It is not a {@link Proof}, so no
 * code can put it into a queue.
 */
public final class UnprovenBody {
  private final Body body;

  /**
   * Creates a body. It takes the bytes over.
   *
   * @param bytes the body
   * @param topic the topic that the secret would stand for, if the sender has a secret per topic
   */
  public UnprovenBody(byte[] bytes, Optional<String> topic) {
    this.body = new Body(bytes, topic, Optional.empty(), Instant.EPOCH, Optional.empty());
  }

  /** Returns what the body would be read as, whether or not a route takes it. */
  public Reading readBy(EventReader reader, Source source) {
    return reader.read(body, source, _ -> true);
  }
}
