package com.orderbridge.benchmarks.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders of ZephyrCart, each with an id of its own, as the queue of a target hands them over. */
final class Orders {
  private final Path sample;
  private final AtomicInteger made = new AtomicInteger();

  Orders(Path repository) {
    this.sample = repository.resolve("events/zephyrcart/order.created.json");
  }

  byte[] event() {
    var number = made.incrementAndGet();
    var id = "order_bench%06d".formatted(number);
    var event =
        new Event(
            "order.created/" + id, "zephyrcart", "order.created", id, Optional.empty(), order(id));
    var json = JsonNodeFactory.instance.objectNode();
    var record = json.putArray("Records").addObject().put("messageId", "m" + number);
    record.put("receiptHandle", "r" + number).put("body", CloudEvents.write(event));
    record.put("eventSource", "aws:sqs").put("awsRegion", "eu-central-1");
    record.put("eventSourceARN", "arn:aws:sqs:eu-central-1:000000000000:orders");
    var attributes = record.putObject("attributes").put("ApproximateReceiveCount", "1");
    attributes.put("SentTimestamp", Long.toString(Instant.now().toEpochMilli()));
    record.putObject("messageAttributes");
    return Json.write(json).getBytes(UTF_8);
  }

  private ObjectNode order(String id) {
    try {
      var json = (ObjectNode) ((Parsed.Tree) Json.read(Files.readAllBytes(sample))).node();
      ((ObjectNode) json.path("data")).put("id", id);
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
