package com.orderbridge.local.run;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.dynamodb.StoryKey;
import com.orderbridge.core.config.Names;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.local.stage.LocalStage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Reads the table and the queues, like an operator, until a delivery or a parked body has come to
 * its end.
 */
final class Outcomes {
  /** The end of a delivery, from the table. */
  record Ended(String state, String code, String reference) {}

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final LocalStage stage;

  Outcomes(LocalStage stage) {
    var clients = new AwsClients(LocalStage.REGION);
    this.dynamoDb = clients.dynamoDb();
    this.sqs = clients.sqs();
    this.stage = stage;
  }

  /** Returns the end of a delivery; empty if it has none after half a minute. */
  Optional<Ended> await(String source, String eventId, String target) {
    return until(() -> ended(source, eventId, target))
        .filter(it -> !it.state().equals("REJECTED") || isInDeadLetterQueue(target));
  }

  private boolean isInDeadLetterQueue(String target) {
    return holds(stage.names().deadLetterQueue(target), 1);
  }

  /**
   * Tells whether the given number of parked bodies arrives in {@code unreadable} within half a
   * minute.
   */
  boolean awaitUnreadable(int count) {
    return holds(stage.names().unreadable(), count);
  }

  private boolean holds(String queue, int count) {
    BooleanSupplier there = () -> messages(queue) >= count;
    return until(() -> there.getAsBoolean() ? Optional.of(queue) : Optional.empty()).isPresent();
  }

  private int messages(String queue) {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var attributes =
        sqs.getQueueAttributes(it -> it.queueUrl(stage.queueUrl(queue)).attributeNames(name));
    return Integer.parseInt(attributes.attributes().getOrDefault(name, "0"));
  }

  private Optional<Ended> ended(String source, String eventId, String target) {
    Names names = stage.names();
    var key = StoryKey.of(new DeliveryKey(eventId.split("/", -1)[1], target, source));
    var item =
        dynamoDb
            .getItem(it -> it.tableName(names.deliveries()).key(key).consistentRead(true))
            .item();
    return Optional.ofNullable(item.get("event:" + eventId))
        .map(it -> ended(it.m()))
        .filter(it -> !it.state().equals("OPEN"));
  }

  private static Ended ended(Map<String, AttributeValue> record) {
    return new Ended(text(record, "state"), text(record, "code"), text(record, "reference"));
  }

  private static String text(Map<String, AttributeValue> record, String name) {
    return Optional.ofNullable(record.get(name)).map(AttributeValue::s).orElse("");
  }

  private static <T> Optional<T> until(Supplier<Optional<T>> look) {
    var end = System.nanoTime() + LONGEST.toNanos();
    var found = look.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
      found = look.get();
    }
    return found;
  }
}
