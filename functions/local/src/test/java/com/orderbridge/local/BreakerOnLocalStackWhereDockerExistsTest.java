package com.orderbridge.local;

import com.orderbridge.adapters.aws.DynamoDbBreaker;
import com.orderbridge.adapters.delivery.BreakerStore;
import java.util.UUID;

class BreakerOnLocalStackWhereDockerExistsTest extends BreakerContract {
  private final DynamoDbBreaker item =
      new DynamoDbBreaker(LocalStack.dynamoDb(), LocalStack.TABLE, "target-" + UUID.randomUUID());

  @Override
  BreakerStore item() {
    return item;
  }
}
