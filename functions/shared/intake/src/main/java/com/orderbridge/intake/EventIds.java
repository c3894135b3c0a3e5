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

/**
 * Gives an event an id by its effect, so that the id is the same each time that the sender sends
 * it.
 */
public final class EventIds {
  private static final int LONGEST = 128;

  private EventIds() {}

  /**
   * Returns the ids of the events that a body stands for. Mostly it is one; a body that names
   * several refunds has more.
   *
   * @param type the sender's name for what happened
   * @param subject the id of the order
   * @param once the types of which an order has only one event
   * @param source the source, whose settings say how to tell other events apart
   * @param body the body, whose digest tells them apart if nothing else does
   * @param data the content of the body
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

  /** Returns the ids that an expression selects: one, or a list, in which an id may occur twice. */
  private static List<String> texts(JsonNode selected) {
    var each = selected.isArray() ? selected : JsonNodeFactory.instance.arrayNode().add(selected);
    return StreamSupport.stream(each.spliterator(), false)
        .map(JsonNode::asText)
        .filter(it -> isId(it) && !it.equals("null"))
        .distinct()
        .toList();
  }

  /**
   * Tells whether an id can be a key and travel in a queue: visible ASCII, at most 128 characters.
   */
  public static boolean isSubject(JsonNode id) {
    return isId(id.isTextual() ? id.textValue() : "");
  }

  /** Returns the id of an order; empty if the value cannot be one: see {@link #isSubject}. */
  public static Optional<String> subject(JsonNode id) {
    return isSubject(id) ? Optional.of(id.textValue()) : Optional.empty();
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(it -> it > ' ' && it < 127);
  }
}
