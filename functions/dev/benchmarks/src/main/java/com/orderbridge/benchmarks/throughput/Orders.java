package com.orderbridge.benchmarks.throughput;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.dynamodb.StoryItem;
import com.orderbridge.aws.dynamodb.StoryKey;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.DeliveryState;
import com.orderbridge.local.run.LocalBridge;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Orders that are queued as the receiver queues them, and what the table tells of them. */
final class Orders {
  private static final String SOURCE = "zephyrcart";
  private static final String TARGET = "business-central";
  private static final String REGION = "eu-central-1";

  /** What DynamoDB reads at once. */
  private static final int AT_ONCE = 100;

  private final ObjectNode sample;
  private final TargetQueue queue;
  private final DynamoDbClient client = new AwsClients(REGION).dynamoDb();
  private final String table;

  Orders(LocalBridge bridge, ObjectNode sample) {
    this.sample = sample;
    var names = bridge.bridge().names();
    var sqs = "http://127.0.0.1:" + bridge.ports().sqs() + "/000000000000/";
    this.queue = new TargetQueue(new AwsClients(REGION).sqs(), sqs + names.queue(TARGET));
    this.table = names.deliveries();
  }

  /**
   * Queues one.
   *
   * @param group what SQS is fair between
   */
  void send(String id, String group) {
    var data = sample.deepCopy();
    ((ObjectNode) data.path("data")).put("id", id);
    var event =
        new Event("order.created/" + id, SOURCE, "order.created", id, Optional.empty(), data);
    queue.send(CloudEvents.text(event), group, Map.of("source", SOURCE), Optional.empty());
  }

  boolean areDelivered(Collection<String> ids) {
    return delivered(ids).count() == ids.size();
  }

  /** The records of those that are delivered, which know when they were received and delivered. */
  Stream<Delivered> delivered(Collection<String> ids) {
    return ids.stream().gather(Gatherers.windowFixed(AT_ONCE)).flatMap(this::read);
  }

  record Delivered(String id, DeliveryRecord record) {}

  private Stream<Delivered> read(List<String> ids) {
    var keys = KeysAndAttributes.builder().keys(ids.stream().map(Orders::key).toList()).build();
    return client
        .batchGetItem(it -> it.requestItems(Map.of(table, keys)))
        .responses()
        .getOrDefault(table, List.of())
        .stream()
        .flatMap(Orders::delivered);
  }

  private static Stream<Delivered> delivered(Map<String, AttributeValue> item) {
    var id = StoryKey.read(item).map(DeliveryKey::subject).orElse("");
    return StoryItem.read(item).records().values().stream()
        .filter(it -> it.state() == DeliveryState.DELIVERED)
        .map(it -> new Delivered(id, it));
  }

  private static Map<String, AttributeValue> key(String id) {
    return StoryKey.of(new DeliveryKey(id, TARGET, SOURCE));
  }
}
