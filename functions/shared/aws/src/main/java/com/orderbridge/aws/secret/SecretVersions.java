package com.orderbridge.aws.secret;

import com.orderbridge.aws.access.AwsCallException;
import java.time.Instant;
import java.util.Optional;

/** The versions of secrets in Secrets Manager. Thread-safe. */
public interface SecretVersions {
  /**
   * A version's text.
   *
   * @param created when it was set; empty if that is not told
   */
  record Version(String text, Optional<Instant> created) {
    @Override
    public String toString() {
      return "Version[redacted]";
    }
  }

  /**
   * The version of a secret at a stage; empty if there is none, or none with a text.
   *
   * @param stage {@code AWSCURRENT} or {@code AWSPREVIOUS}
   * @throws AwsCallException if it cannot be told
   */
  Optional<Version> version(String name, String stage);
}
