package com.orderbridge.core.config;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which targets hear of a type of a source.
 *
 * @param when JSONata over the signed data that must be true
 * @param from orders of before belong to the old way
 */
public record Route(
    String source,
    String type,
    List<String> targets,
    Optional<String> when,
    Optional<Instant> from) {
  public Route {
    targets = List.copyOf(targets);
  }
}
