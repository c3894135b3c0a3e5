package com.orderbridge.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Packed;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes and reads events in the form that a queue carries: CloudEvents 1.0 JSON in UTF-8. {@code
 * test} is an extension attribute, which is present only if it is true.
 */
public final class CloudEvents {
  private static final String UNPACKABLE =
      "it is packed, and is damaged or unpacks to more than " + Packed.LARGEST + " bytes";

  private CloudEvents() {}

  /**
   * Writes an event as JSON in UTF-8, like {@link #write}, but without making a string of it, which
   * would be another copy.
   */
  public static String write(Event event) {
    return text(event).text();
  }

  /** Writes an event as JSON in UTF-8. No string is made of it, which saves a copy. */
  public static Utf8Text text(Event event) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("specversion", "1.0").put("id", event.id()).put("source", event.source());
    json.put("type", event.type()).put("subject", event.subject());
    event.time().ifPresent(time -> json.put("time", time.toString()));
    if (event.test()) {
      json.put("test", true);
    }
    json.put("datacontenttype", "application/json");
    return Utf8Json.with(json, "data", event.content().text());
  }

  /** The result of reading a message of a queue. */
  public sealed interface Received {
    record Known(Event event) implements Received {}

    /** The message has no event; {@code why} quotes nothing of it. */
    record NoEvent(String why) implements Received {}
  }

  /**
   * Reads a message. It never throws. It also reads an event that is {@linkplain Packed packed}.
   */
  public static Received received(String text) {
    return Packed.is(text)
        ? Packed.unpack(text)
            .map(it -> received(Json.readEvent(it)))
            .orElseGet(() -> new Received.NoEvent(UNPACKABLE))
        : received(Json.readEvent(text.getBytes(UTF_8)));
  }

  /**
   * Reads an event like {@link #received}.
   *
   * @return empty if the text is not an event that {@link #write} could have written
   */
  public static Optional<Event> read(String text) {
    return received(text) instanceof Received.Known(var event)
        ? Optional.of(event)
        : Optional.empty();
  }

  private static Received received(Parsed text) {
    return switch (text) {
      case Parsed.Malformed(var why) -> new Received.NoEvent(why);
      case Parsed.Tree(var json) ->
          event(json)
              .<Received>map(Received.Known::new)
              .orElseGet(() -> new Received.NoEvent("it is JSON, but not an event"));
    };
  }

  private static Optional<Event> event(JsonNode json) {
    if (!json.path("specversion").asText().equals("1.0") || !json.has("data")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Event(
              json.path("id").asText(),
              json.path("source").asText(),
              json.path("type").asText(),
              json.path("subject").asText(),
              time(json.path("time")),
              json.path("test").asBoolean(false),
              json.path("data")));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(JsonNode time) {
    return time.isTextual() ? Optional.of(Instant.parse(time.textValue())) : Optional.empty();
  }
}
