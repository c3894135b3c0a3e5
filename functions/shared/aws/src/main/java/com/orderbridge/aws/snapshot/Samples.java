package com.orderbridge.aws.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The repository's samples of what senders send, {@code events/}. Rehearsals use them. */
public final class Samples {
  private Samples() {}

  /** Returns the body of {@code events/<source>/<type>.json}; empty if there is no such sample. */
  public static Optional<byte[]> of(String source, String type) {
    try (var sample = Samples.class.getResourceAsStream(source + "/" + type + ".json")) {
      return sample == null ? Optional.empty() : Optional.of(sample.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
