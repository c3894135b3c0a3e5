package com.orderbridge.core.config;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which targets receive the events of one type of a source.
 *
 * @param source the name of the source
 * @param type the sender's name for the type
 * @param targets the names of the targets
 * @param when a JSONata condition on the signed data; empty if all events are routed
 * @param from the instant from which the bridge delivers; earlier orders belong to the system
 *     before it
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
