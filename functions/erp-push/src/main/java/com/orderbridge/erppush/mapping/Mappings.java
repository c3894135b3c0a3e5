package com.orderbridge.erppush.mapping;

import com.orderbridge.adapters.config.BridgeFiles;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stage's mappings for one target, each compiled when it is first needed. Thread-safe. */
public final class Mappings {
  private final BridgeFiles files;
  private final String target;
  private final Map<String, Optional<Expression>> compiled = new ConcurrentHashMap<>();

  public Mappings(BridgeFiles files, String target) {
    this.files = files;
    this.target = target;
  }

  /**
   * Maps an event; empty if the stage has no mapping for it, or one that makes no document.
   *
   * @throws com.orderbridge.core.mapping.MappingException if the mapping fails on it
   */
  public Optional<Mapped> map(Event event) {
    return mapping(event).flatMap(it -> Mapped.of(it.evaluate(event.data())));
  }

  private Optional<Expression> mapping(Event event) {
    return compiled.computeIfAbsent(
        event.source() + "." + event.type(),
        _ -> files.mapping(event.source(), event.type(), target));
  }
}
