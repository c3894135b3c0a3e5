package com.orderbridge.local.awsports;

import com.orderbridge.adapters.aws.DynamoDbBreaker;
import com.orderbridge.adapters.delivery.BreakerStore;
import com.orderbridge.local.BreakerContract;
import java.util.UUID;

class BreakerOnLocalStackWhereDockerExistsTest extends BreakerContract {
  private final DynamoDbBreaker item =
      new DynamoDbBreaker(LocalStack.dynamoDb(), LocalStack.TABLE, "target-" + UUID.randomUUID());

  @Override
  protected BreakerStore item() {
    return item;
  }
}
