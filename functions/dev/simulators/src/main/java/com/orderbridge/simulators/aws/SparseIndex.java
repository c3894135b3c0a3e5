package com.orderbridge.simulators.aws;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * An index of a table. Only items that have its two keys are in it.
 *
 * @param hashKey the name of a text
 * @param rangeKey the name of a number
 * @param included the other attributes that it holds, beside the table's keys
 */
public record SparseIndex(String name, String hashKey, String rangeKey, List<String> included) {
  public SparseIndex {
    included = List.copyOf(included);
  }

  GlobalSecondaryIndex definition() {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(
            DynamoDbServer.key(hashKey, KeyType.HASH), DynamoDbServer.key(rangeKey, KeyType.RANGE))
        .projection(it -> it.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(included))
        .build();
  }
}
