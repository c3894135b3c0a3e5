package com.orderbridge.intake.queue;

import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Packed;
import com.orderbridge.core.json.QueueCharacters;
import com.orderbridge.core.json.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to a queue. A long event is packed: the attribute {@code contentEncoding} says so,
 * and {@code plainBytes} how much it is unpacked.
 *
 * @param size in bytes, unpacked
 */
public record QueuedMessage(Utf8Text body, int size, String group, Map<String, String> attributes) {
  /** SQS's own limit, attributes included. */
  public static final int LIMIT = 1_048_576;

  /** Beyond this an event is packed; attributes have room above it. */
  static final int LARGEST_PLAIN = 1_000_000;

  public static QueuedMessage of(Event event) {
    var body = CloudEvents.text(event);
    var attributes = attributes(event);
    if (body.size() <= LARGEST_PLAIN) {
      return new QueuedMessage(body, body.size(), event.source(), attributes);
    }
    attributes.put("contentEncoding", "gzip+base64");
    attributes.put(Packed.PLAIN_BYTES, Integer.toString(body.size()));
    return new QueuedMessage(Packed.of(body), body.size(), event.source(), attributes);
  }

  /** Of a body that is parked: its bytes are packed already, within its JSON. */
  public static QueuedMessage parked(String source, Utf8Text body) {
    return new QueuedMessage(body, body.size(), source, Map.of("source", source));
  }

  private static Map<String, String> attributes(Event event) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("source", QueueCharacters.only(event.source()));
    attributes.put("type", QueueCharacters.only(event.type()));
    attributes.put("subject", QueueCharacters.only(event.subject()));
    return attributes;
  }

  /** Whether SQS takes it, and its consumer unpacks it. */
  public boolean fits() {
    return size <= Packed.LARGEST && bytes() <= LIMIT;
  }

  /** As SQS counts them. */
  int bytes() {
    var bytes = body.size();
    for (var attribute : attributes.entrySet()) {
      bytes += attribute.getKey().length() + "String".length() + bytes(attribute.getValue());
    }
    return bytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * Returning is the queue's acknowledgement: the message's id.
   *
   * @throws QueueRefusal if it is not acknowledged
   */
  public String sendTo(IntakeQueue queue, Optional<String> trace) {
    return queue.send(body, group, attributes, trace);
  }
}
