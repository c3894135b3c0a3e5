package com.orderbridge.aws.dynamodb;

import com.orderbridge.aws.contract.LocalStack;
import com.orderbridge.delivery.story.Deliveries;
import com.orderbridge.delivery.story.DeliveriesContract;

class DeliveriesOnLocalStackWhereDockerExistsTest extends DeliveriesContract {
  private final DynamoDbDeliveries deliveries =
      new DynamoDbDeliveries(LocalStack.dynamoDb(), LocalStack.TABLE);

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
