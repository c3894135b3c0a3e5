package com.orderbridge.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.config.Source;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.event.EventData;
import com.orderbridge.core.mapping.Expression;
import java.util.Optional;
import java.util.Set;

/** Names the effect of an event, so that every sending of it has the same name. */
public final class EventIds {
  private static final int LONGEST = 128;

  private EventIds() {}

  /**
   * The id of an event.
   *
   * @param once the types of which an order has one event only
   */
  public static String of(
      String type,
      String subject,
      Set<String> once,
      Source source,
      ProvenBody body,
      EventData data) {
    return once.contains(type)
        ? Event.idOf(type, subject)
        : which(type, source, data)
            .map(it -> Event.idOf(type, subject, it))
            .orElseGet(() -> Event.idByDigest(type, subject, body.digest()));
  }

  private static Optional<String> which(String type, Source source, EventData data) {
    return source
        .eventType(type)
        .which()
        .map(it -> Expression.compile("sources." + source.name() + ".events." + type, it))
        .map(it -> it.evaluate(data.tree()).asText())
        .filter(it -> isId(it) && !it.equals("null"));
  }

  /** An id that can be a key and travel in a queue: visible ASCII, at most 128 characters. */
  public static boolean isSubject(JsonNode id) {
    return isId(id.isTextual() ? id.textValue() : "");
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(it -> it > ' ' && it < 127);
  }
}
