package com.orderbridge.aws.dynamodb;

import com.orderbridge.core.table.DeskIndex;
import com.orderbridge.delivery.desk.Desk;
import com.orderbridge.delivery.desk.DeskEntry;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Story;
import com.orderbridge.delivery.story.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The deliveries table of DynamoDB and its index, for reading. */
public final class DynamoDbDesk implements Desk {
  /** The most keys that DynamoDB takes in one call. */
  private static final int BATCH = 100;

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbDesk(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public List<DeskEntry> page(
      String target, Trouble.State state, Optional<DeskEntry> after, int most) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(DeskIndex.NAME)
            .keyConditionExpression(DeskIndex.PLACE + " = :place")
            .expressionAttributeValues(Map.of(":place", DeskItem.place(target, state)))
            .scanIndexForward(false)
            .limit(most);
    after.ifPresent(it -> query.exclusiveStartKey(DeskItem.behind(it)));
    return client.query(query.build()).items().stream()
        .flatMap(it -> DeskItem.entry(it).stream())
        .toList();
  }

  @Override
  public Map<DeliveryKey, Story> stories(String subject) {
    var stories = new LinkedHashMap<DeliveryKey, Story>();
    client
        .queryPaginator(
            it ->
                it.tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("subject = :subject")
                    .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
        .items()
        .forEach(it -> put(it, stories));
    return stories;
  }

  @Override
  public Map<DeliveryKey, Story> stories(Collection<DeliveryKey> keys) {
    var stories = new LinkedHashMap<DeliveryKey, Story>();
    var all = keys.stream().distinct().map(StoryKey::of).toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      read(all.subList(from, Math.min(all.size(), from + BATCH)), stories);
    }
    return stories;
  }

  /** Reads stories by key. DynamoDB may leave some keys unread, which are then asked for again. */
  private void read(List<Map<String, AttributeValue>> keys, Map<DeliveryKey, Story> stories) {
    var left = new ArrayList<>(keys);
    while (!left.isEmpty()) {
      var asked = KeysAndAttributes.builder().keys(left).consistentRead(true).build();
      var read = client.batchGetItem(it -> it.requestItems(Map.of(table, asked)));
      read.responses().getOrDefault(table, List.of()).forEach(it -> put(it, stories));
      left.clear();
      Optional.ofNullable(read.unprocessedKeys().get(table))
          .ifPresent(it -> left.addAll(it.keys()));
    }
  }

  private static void put(Map<String, AttributeValue> item, Map<DeliveryKey, Story> stories) {
    StoryKey.read(item).ifPresent(it -> stories.put(it, StoryItem.read(item)));
  }
}
