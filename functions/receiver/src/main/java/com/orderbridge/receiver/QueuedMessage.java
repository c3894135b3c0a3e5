package com.orderbridge.receiver;

import com.orderbridge.adapters.aws.TargetQueue;
import com.orderbridge.adapters.delivery.Message;
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
record QueuedMessage(Utf8Text body, int size, String group, Map<String, String> attributes) {
  /** SQS's own limit, attributes included. */
  static final int LIMIT = 1_048_576;

  /** Beyond this an event is packed; attributes have room above it. */
  static final int LARGEST_PLAIN = 1_000_000;

  static QueuedMessage of(Event event) {
    var body = CloudEvents.text(event);
    var attributes = attributes(event);
    if (body.size() <= LARGEST_PLAIN) {
      return new QueuedMessage(body, body.size(), event.source(), attributes);
    }
    attributes.put("contentEncoding", "gzip+base64");
    attributes.put(Message.PLAIN_BYTES, Integer.toString(body.size()));
    return new QueuedMessage(Packed.of(body), body.size(), event.source(), attributes);
  }

  /** Its bytes are packed already, within its JSON. */
  static QueuedMessage of(ParkedBody parked) {
    var body = parked.write();
    var attributes = Map.of("source", parked.source());
    return new QueuedMessage(body, body.size(), parked.source(), attributes);
  }

  private static Map<String, String> attributes(Event event) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("source", QueueCharacters.only(event.source()));
    attributes.put("type", QueueCharacters.only(event.type()));
    attributes.put("subject", QueueCharacters.only(event.subject()));
    return attributes;
  }

  /** Whether SQS takes it, and its consumer unpacks it. */
  boolean fits() {
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

  /** Returning is SQS's acknowledgement: the message's id. */
  String sendTo(TargetQueue queue, Optional<String> trace) {
    return queue.send(body, group, attributes, trace);
  }
}
