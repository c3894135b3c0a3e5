package com.orderbridge.aws.dynamodb;

import com.orderbridge.aws.contract.LocalStack;
import com.orderbridge.delivery.breaker.BreakerContract;
import com.orderbridge.delivery.breaker.BreakerStore;
import java.util.UUID;

class BreakerOnLocalStackWhereDockerExistsTest extends BreakerContract {
  private final DynamoDbBreaker item =
      new DynamoDbBreaker(LocalStack.dynamoDb(), LocalStack.TABLE, "target-" + UUID.randomUUID());

  @Override
  protected BreakerStore item() {
    return item;
  }
}
