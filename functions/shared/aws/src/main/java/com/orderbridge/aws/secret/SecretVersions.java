package com.orderbridge.aws.secret;

import com.orderbridge.aws.access.AwsCallException;
import java.time.Instant;
import java.util.Optional;

/** The versions of secrets in Secrets Manager. Implementations are thread-safe. */
public interface SecretVersions {
  /**
   * The text of one version. Its {@code toString} hides it.
   *
   * @param created the time when the version was set; empty if it is not known
   */
  record Version(String text, Optional<Instant> created) {
    @Override
    public String toString() {
      return "Version[redacted]";
    }
  }

  /**
   * Reads the version of a secret at a stage. Returns empty if there is no such version, or if it
   * has no text.
   *
   * @param name the secret's name
   * @param stage {@code AWSCURRENT} or {@code AWSPREVIOUS}
   * @throws AwsCallException if Secrets Manager cannot be asked
   */
  Optional<Version> version(String name, String stage);
}
