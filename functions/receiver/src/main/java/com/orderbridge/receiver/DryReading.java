package com.orderbridge.receiver;

import com.orderbridge.core.config.Source;
import com.orderbridge.intake.Reading;
import com.orderbridge.intake.UnprovenBody;
import java.util.Optional;

/**
 * What a body would be read as, for tools that send nothing anywhere. No proof comes out of it:
 * nothing that it returns may be enqueued.
 */
public final class DryReading {
  private DryReading() {}

  /**
   * Reads as the receiver does.
   *
   * @param topic what the secret would stand for, where the sender has one per topic
   */
  public static Reading read(byte[] unproven, Source source, Optional<String> topic) {
    var reader = Sources.senderOf(source).reader(source.rules());
    return new UnprovenBody(unproven, topic).readBy(reader, source);
  }
}
