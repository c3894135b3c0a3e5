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
 * A message for a queue. A long event is packed: then the attribute {@code contentEncoding} says
 * so, and {@code plainBytes} says how large it is when it is unpacked.
 *
 * @param body the text of the message
 * @param size the size of the unpacked text in bytes
 * @param group the name of the source: many messages of one source do not delay those of another
 * @param attributes the attributes of the message
 */
public record QueuedMessage(Utf8Text body, int size, String group, Map<String, String> attributes) {
  /** SQS's own limit in bytes, attributes included. */
  public static final int LIMIT = 1_048_576;

  /**
   * The most bytes of an event that is not packed. The limit of SQS leaves room for the attributes
   * above it.
   */
  static final int LARGEST_PLAIN = 1_000_000;

  /** Creates the message of an event, packed if it is long. */
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

  /**
   * Creates the message of a parked body. It is never packed, because its JSON has the bytes packed
   * already.
   */
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

  /** Tells whether SQS takes the message, and its consumer can unpack it. */
  public boolean fits() {
    return size <= Packed.LARGEST && bytes() <= LIMIT;
  }

  /** Returns the size in bytes in the way that SQS counts. */
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
   * Sends the message. When the method returns, the queue has acknowledged it.
   *
   * @return the message's id
   * @throws QueueRefusal if the message is not acknowledged
   */
  public String sendTo(IntakeQueue queue, Optional<String> trace) {
    return queue.send(body, group, attributes, trace);
  }
}
