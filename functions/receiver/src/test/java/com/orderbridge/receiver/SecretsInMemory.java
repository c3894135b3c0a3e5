package com.orderbridge.receiver;

import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.secret.SecretVersions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets by name and version stage. A test can make them unreachable. */
final class SecretsInMemory implements SecretVersions {
  private final Map<String, Version> versions = new HashMap<>();
  boolean reachable = true;
  int calls;

  void put(String name, String text, Instant now) {
    var current = versions.get(name + "AWSCURRENT");
    if (current != null) {
      versions.put(name + "AWSPREVIOUS", current);
    }
    versions.put(name + "AWSCURRENT", new Version(text, Optional.of(now)));
  }

  void forgetPrevious(String name) {
    versions.remove(name + "AWSPREVIOUS");
  }

  @Override
  public Optional<Version> version(String name, String stage) {
    calls++;
    if (!reachable) {
      throw AwsCallException.refused("ConnectException");
    }
    return Optional.ofNullable(versions.get(name + stage)).filter(it -> !it.text().isBlank());
  }
}
