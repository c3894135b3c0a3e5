package com.orderbridge.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.mapping.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Names the effect of an event, so that every sending of it has the same name. */
public final class EventIds {
  private static final int LONGEST = 128;

  private EventIds() {}

  /**
   * The ids of the events that a body stands for, mostly one; more where it names several refunds.
   *
   * @param once the types of which an order has one event only
   */
  public static List<String> of(
      String type, String subject, Set<String> once, Source source, Body body, EventData data) {
    if (once.contains(type)) {
      return List.of(Event.idOf(type, subject));
    }
    var which = which(type, source, data);
    return which.isEmpty()
        ? List.of(Event.idByDigest(type, subject, body.digest()))
        : which.stream().map(it -> Event.idOf(type, subject, it)).toList();
  }

  private static List<String> which(String type, Source source, EventData data) {
    return source
        .eventType(type)
        .which()
        .map(it -> Expression.compile("sources." + source.name() + ".events." + type, it))
        .map(it -> texts(it.evaluate(data.tree())))
        .orElseGet(List::of);
  }

  /** The expression selects one id, or a list in which an id may stand twice. */
  private static List<String> texts(JsonNode selected) {
    var each = selected.isArray() ? selected : JsonNodeFactory.instance.arrayNode().add(selected);
    return StreamSupport.stream(each.spliterator(), false)
        .map(JsonNode::asText)
        .filter(it -> isId(it) && !it.equals("null"))
        .distinct()
        .toList();
  }

  /** An id that can be a key and travel in a queue: visible ASCII, at most 128 characters. */
  public static boolean isSubject(JsonNode id) {
    return isId(id.isTextual() ? id.textValue() : "");
  }

  /** The id of an order, if it is one. */
  public static Optional<String> subject(JsonNode id) {
    return isSubject(id) ? Optional.of(id.textValue()) : Optional.empty();
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(it -> it > ' ' && it < 127);
  }
}
