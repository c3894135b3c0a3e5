package com.orderbridge.erppush.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.mapping.Expression;
import com.orderbridge.core.mapping.MappingException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stage's mappings for one target, each compiled once. Thread-safe. */
public final class Mappings {
  private final BridgeFiles files;
  private final String target;
  private final Customs customs;
  private final Map<String, Optional<Expression>> compiled = new ConcurrentHashMap<>();

  public Mappings(BridgeFiles files, String target, Customs customs) {
    this.files = files;
    this.target = target;
    this.customs = customs;
  }

  /** A target's, with those of its routes compiled already: events, and snapshots, come later. */
  public static Mappings of(TargetParts parts, Customs customs) {
    var target = parts.config().name();
    var mappings = new Mappings(parts.files(), target, customs);
    parts.bridge().routes().stream()
        .filter(it -> it.targets().contains(target))
        .forEach(it -> mappings.compile(it.source(), it.type()));
    return mappings;
  }

  /** One that is no JSONata is told by the event that it is for. */
  private void compile(String source, String type) {
    try {
      mapping(source, type);
    } catch (MappingException e) {
      // It compiles no better when its event comes.
    }
  }

  /**
   * Maps an event; empty if the stage has no mapping for it, or one that makes no document.
   *
   * @param now for {@code $today}
   * @throws com.orderbridge.core.mapping.MappingException if the mapping fails on it
   */
  public Optional<Mapped> map(Event event, Instant now) {
    return mapping(event.source(), event.type())
        .flatMap(it -> Mapped.of(it.evaluate(event.data(), variables(event, now))));
  }

  /**
   * The company's customs, and {@code $which}: the id of the refund that the event is about, where
   * its body may name several.
   */
  private Map<String, JsonNode> variables(Event event, Instant now) {
    var variables = customs.variables(now);
    if (!event.namedByDigest()) {
      event.which().ifPresent(it -> variables.put("which", TextNode.valueOf(it)));
    }
    return variables;
  }

  private Optional<Expression> mapping(String source, String type) {
    return compiled.computeIfAbsent(source + "." + type, _ -> files.mapping(source, type, target));
  }
}
