package com.orderbridge.infra;

import software.amazon.awscdk.Duration;

/** Java's durations as CDK's own. */
final class Durations {
  private Durations() {}

  static Duration of(java.time.Duration duration) {
    return Duration.seconds(duration.toSeconds());
  }
}
