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

  /**
   * Returns the mappings of a target. Those of its routes are compiled at once, so that neither an
   * event nor a snapshot has to wait for it.
   */
  public static Mappings of(TargetParts parts, Customs customs) {
    var target = parts.config().name();
    var mappings = new Mappings(parts.files(), target, customs);
    parts.bridge().routes().stream()
        .filter(it -> it.targets().contains(target))
        .forEach(it -> mappings.compile(it.source(), it.type()));
    return mappings;
  }

  /** Compiles a mapping early. A mapping that does not compile is reported by its first event. */
  private void compile(String source, String type) {
    try {
      mapping(source, type);
    } catch (MappingException e) {
      // The mapping will fail again when its event comes, and is reported then.
    }
  }

  /**
   * Maps an event. Returns empty if the stage has no mapping for it, or if the mapping makes no
   * document.
   *
   * @param now the time from which {@code $today} is derived
   * @throws com.orderbridge.core.mapping.MappingException if the mapping fails on the event
   */
  public Optional<Mapped> map(Event event, Instant now) {
    return mapping(event.source(), event.type())
        .flatMap(it -> Mapped.of(it.evaluate(event.data(), variables(event, now))));
  }

  /**
   * Returns the variables of a mapping: the company's customs, and {@code $which}, the id of the
   * refund that the event is about. The body may name several refunds.
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
