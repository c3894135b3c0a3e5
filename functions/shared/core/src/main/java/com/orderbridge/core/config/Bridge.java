package com.orderbridge.core.config;

import com.orderbridge.core.event.Event;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage as its {@code bridge.json} describes it.
 *
 * @param stage the name of the stage, such as {@code prod}
 * @param acceptTestEvents whether events of a sender's test mode are accepted
 * @param sources the sources by their names, in the order of the file
 * @param targets the targets by their names, in the order of the file
 * @param routes which targets receive which events
 * @param audiences the addresses to be told about problems, by audience
 */
public record Bridge(
    String stage,
    boolean acceptTestEvents,
    Map<String, Source> sources,
    Map<String, TargetConfig> targets,
    List<Route> routes,
    Map<String, List<String>> audiences) {
  public Bridge {
    sources = inOrder(sources);
    targets = inOrder(targets);
    routes = List.copyOf(routes);
    audiences = Map.copyOf(audiences);
  }

  /** Keeps the order of the file: what is made from it must not differ from one run to the next. */
  private static <T> Map<String, T> inOrder(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Returns the names that things of this stage have in AWS. */
  public Names names() {
    return new Names(stage);
  }

  /**
   * Returns the id of the event that must have been settled at a target before this one.
   *
   * @return empty if the event's type follows no other type, or if its source is unknown
   */
  public Optional<String> predecessorOf(Event event) {
    return Optional.ofNullable(sources.get(event.source()))
        .flatMap(source -> source.eventType(event.type()).after())
        .map(event::idOfOther);
  }

  /** Tells whether the event takes back the event before it. */
  public boolean cancels(Event event) {
    return Optional.ofNullable(sources.get(event.source()))
        .map(source -> source.eventType(event.type()).cancels())
        .orElse(false);
  }

  /**
   * Returns the text that the external references of a source's documents begin with; may be empty.
   */
  public String referencePrefix(String source) {
    return Optional.ofNullable(sources.get(source)).map(Source::referencePrefix).orElse("");
  }
}
