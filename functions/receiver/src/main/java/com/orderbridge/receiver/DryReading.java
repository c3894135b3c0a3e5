package com.orderbridge.receiver;

import com.orderbridge.core.config.Source;
import com.orderbridge.intake.Reading;
import com.orderbridge.intake.UnprovenBody;
import java.util.Optional;

/**
 * Reads a body for tools that send nothing anywhere. It proves nothing, so what it returns must
 * never be enqueued.
 */
public final class DryReading {
  private DryReading() {}

  /**
   * Reads a body as the receiver does.
   *
   * @param topic the topic for which the secret would stand, if the sender has one secret per topic
   */
  public static Reading read(byte[] unproven, Source source, Optional<String> topic) {
    var reader = Sources.senderOf(source).reader(source.rules());
    return new UnprovenBody(unproven, topic).readBy(reader, source);
  }
}
