package com.orderbridge.intake;

import com.orderbridge.core.config.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * A body that nobody has proven, for tools that send nothing anywhere. It is no {@link Proof}, so
 * nothing takes it to a queue.
 */
public final class UnprovenBody {
  private final Body body;

  /**
   * Takes the bytes over.
   *
   * @param topic what the secret would stand for, where the sender has one per topic
   */
  public UnprovenBody(byte[] bytes, Optional<String> topic) {
    this.body = new Body(bytes, topic, Optional.empty(), Instant.EPOCH, Optional.empty());
  }

  /** What it would be read as, whether or not a route takes it. */
  public Reading readBy(EventReader reader, Source source) {
    return reader.read(body, source, _ -> true);
  }
}
