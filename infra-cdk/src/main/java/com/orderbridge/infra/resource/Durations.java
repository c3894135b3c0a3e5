package com.orderbridge.infra.resource;

import software.amazon.awscdk.Duration;

/** Converts Java's durations to CDK's own. */
public final class Durations {
  private Durations() {}

  public static Duration of(java.time.Duration duration) {
    return Duration.seconds(duration.toSeconds());
  }
}
