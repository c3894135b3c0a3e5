package com.orderbridge.local;

import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.aws.DynamoDbBreaker;
import com.orderbridge.adapters.delivery.BreakerStore;
import java.util.UUID;

/** Against DynamoDB Local, through the SDK's client. */
class DynamoDbBreakerTest extends BreakerContract {
  private final String table = RunningBridge.get().stage().names().deliveries();
  private final DynamoDbBreaker item =
      new DynamoDbBreaker(
          new AwsClients(LocalStage.REGION).dynamoDb(), table, "target-" + UUID.randomUUID());

  @Override
  BreakerStore item() {
    return item;
  }
}
