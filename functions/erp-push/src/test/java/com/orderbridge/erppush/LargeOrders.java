package com.orderbridge.erppush;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.MadeUpAws;
import com.orderbridge.aws.config.BridgeFiles;
import com.orderbridge.aws.function.TargetParts;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Packed;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.log.JsonLines;
import com.orderbridge.core.secret.Secret;
import com.orderbridge.delivery.breaker.Breaker;
import com.orderbridge.delivery.breaker.InMemoryBreaker;
import com.orderbridge.delivery.loop.AttemptLog;
import com.orderbridge.delivery.loop.DeliveryLoop;
import com.orderbridge.delivery.loop.LoopPorts;
import com.orderbridge.delivery.loop.Message;
import com.orderbridge.delivery.notify.Notifications;
import com.orderbridge.delivery.story.InMemoryDeliveries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A process that delivers a batch of large orders into a Business Central that is made up. */
final class LargeOrders {
  private static final String TARGET = "business-central";
  private static final int INCLUDES = 500;
  private static final int OPTION = 43;

  private final DeliveryLoop loop;

  private LargeOrders(Path repository) {
    var files = new BridgeFiles(repository.resolve("infra-cdk/config/local"));
    var bridge = files.bridge();
    var config = Objects.requireNonNull(bridge.targets().get(TARGET));
    Notifications nobody = (_, _, _) -> {};
    var random = new Random();
    var store = new InMemoryBreaker();
    var breaker = new Breaker(TARGET, store, config.timing().backoff(), nobody, random);
    var log = new AttemptLog(new JsonLines(System.out), bridge.stage(), TARGET);
    var target = Erps.of(parts(files, config));
    var parts =
        new LoopPorts(
            target,
            new InMemoryDeliveries(),
            (_, _) -> {},
            breaker,
            nobody,
            log,
            InstantSource.system(),
            random,
            bridge);
    this.loop = new DeliveryLoop(config, parts);
  }

  private static TargetParts parts(BridgeFiles files, TargetConfig config) {
    var bridge = files.bridge();
    var secret = new Secret.Known(List.of(MadeUpAws.secret(bridge.names().targetSecret(TARGET))));
    return new TargetParts(bridge, config, files, Erps.rehearsalStub(config), () -> secret);
  }

  public static void main(String[] arguments) {
    var orders = Integer.parseInt(arguments[0]);
    var batch = batch(orders, Integer.parseInt(arguments[1]));
    var bridge = new LargeOrders(Path.of(System.getProperty("repository.root")));
    var left = bridge.deliverAll(batch, orders);
    System.out.println("delivered " + (orders - left) + " of " + orders);
  }

  /** What is given back comes again, with the rest of the batch: so many times at the most. */
  private int deliverAll(byte[] batch, int rounds) {
    var kept = ids(batch);
    for (int i = 0; i < rounds && !kept.isEmpty(); i++) {
      var again = kept;
      var messages = messages(batch).stream().filter(it -> again.contains(it.id())).toList();
      kept = loop.deliver(messages, Instant.now().plusSeconds(60));
    }
    return kept.size();
  }

  private static List<String> ids(byte[] batch) {
    return messages(batch).stream().map(Message::id).toList();
  }

  private static List<Message> messages(byte[] batch) {
    var records = ((Parsed.Tree) Json.read(batch)).node().path("Records");
    return records.valueStream().map(it -> Message.of(it, Instant.now())).toList();
  }

  private static byte[] batch(int orders, int bytes) {
    var json = JsonNodeFactory.instance.objectNode();
    var records = json.putArray("Records");
    for (int i = 0; i < orders; i++) {
      record(records.addObject(), "order" + i, bytes);
    }
    return Json.write(json).getBytes(UTF_8);
  }

  private static void record(ObjectNode json, String order, int bytes) {
    var id = Event.idOf("orders.place", order);
    var data = large(order, bytes);
    var event = new Event(id, "commerce-layer", "orders.place", order, Optional.empty(), data);
    var body = CloudEvents.text(event);
    json.put("messageId", order).put("receiptHandle", order).put("body", Packed.of(body).text());
    json.putObject("messageAttributes")
        .putObject("plainBytes")
        .put("stringValue", Integer.toString(body.size()))
        .put("dataType", "String");
  }

  /** An order of Commerce Layer with as many includes, which together are as many bytes. */
  private static ObjectNode large(String order, int bytes) {
    var data = (ObjectNode) ((Parsed.Tree) Json.read(sample())).node();
    data.withObject("/data").put("id", order);
    var included = data.withArray("/included");
    var each = bytes / INCLUDES;
    for (int i = included.size(); i < INCLUDES; i++) {
      include(included.addObject(), order + "-" + i, each);
    }
    return data;
  }

  private static byte[] sample() {
    var file = Path.of(System.getProperty("repository.root"), "events/commerce-layer");
    try {
      return Files.readAllBytes(file.resolve("orders.place.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Commerce Layer's includes are like: many objects with a few short fields each. */
  private static void include(ObjectNode json, String id, int bytes) {
    json.put("id", id).put("type", "line_item_options");
    var options = json.putObject("attributes").putArray("options");
    for (int i = 0; i < bytes / OPTION; i++) {
      options.addObject().put("name", "gift").put("quantity", 1).put("price", i);
    }
  }
}
