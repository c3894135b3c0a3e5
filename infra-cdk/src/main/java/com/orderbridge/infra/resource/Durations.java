package com.orderbridge.infra.resource;

import software.amazon.awscdk.Duration;

/** Java's durations as CDK's own. */
public final class Durations {
  private Durations() {}

  public static Duration of(java.time.Duration duration) {
    return Duration.seconds(duration.toSeconds());
  }
}
