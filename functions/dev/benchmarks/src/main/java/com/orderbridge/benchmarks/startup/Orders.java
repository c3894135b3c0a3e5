package com.orderbridge.benchmarks.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.benchmarks.stage.ShopOrder;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Orders of ZephyrCart, each with an id of its own, as the queue of a target hands them over. */
final class Orders {
  private static final int NOTE = 54;

  private final Path repository;
  private final AtomicInteger made = new AtomicInteger();

  Orders(Path repository) {
    this.repository = repository;
  }

  /** One order, as the sample is. */
  byte[] event() {
    var json = JsonNodeFactory.instance.objectNode();
    record(json.putArray("Records").addObject(), 0);
    return Json.write(json).getBytes(UTF_8);
  }

  /**
   * Batches of so many orders of at least so many KB each.
   *
   * @param times made at once: making one would take the processor from whoever has the last
   */
  Supplier<byte[]> batches(int times, int orders, int kilobytes) {
    var batches = new ArrayDeque<byte[]>();
    for (int i = 0; i < times; i++) {
      var json = JsonNodeFactory.instance.objectNode();
      var records = json.putArray("Records");
      for (int k = 0; k < orders; k++) {
        record(records.addObject(), kilobytes);
      }
      batches.add(Json.write(json).getBytes(UTF_8));
    }
    return batches::remove;
  }

  private void record(ObjectNode record, int kilobytes) {
    var number = made.incrementAndGet();
    var order = order(kilobytes * 1024);
    var id = order.path("data").path("id").asText();
    var event =
        new Event(
            "order.created/" + id, "zephyrcart", "order.created", id, Optional.empty(), order);
    record.put("messageId", "m" + number);
    record.put("receiptHandle", "r" + number).put("body", CloudEvents.write(event));
    record.put("eventSource", "aws:sqs").put("awsRegion", "eu-central-1");
    record.put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:orders");
    var attributes = record.putObject("attributes").put("ApproximateReceiveCount", "1");
    attributes.put("SentTimestamp", Long.toString(Instant.now().toEpochMilli()));
    record.putObject("messageAttributes");
  }

  /** Many a shop sends with an order what no ERP is to know. */
  private ObjectNode order(int bytes) {
    try {
      var order = new ShopOrder(repository).created("linnea.ek@example.com", bytes == 0 ? 1 : 20);
      var notes = ((ObjectNode) order.path("data")).putArray("notes");
      for (int size = Json.write(order).length(); size < bytes; size += NOTE) {
        notes.addObject().put("name", "gift").put("text", "wrapped in paper").put("line", 12);
      }
      return order;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
