package com.orderbridge.local;

import com.orderbridge.adapters.aws.DynamoDbDeliveries;
import com.orderbridge.core.delivery.Deliveries;

class DeliveriesOnLocalStackWhereDockerExistsTest extends DeliveriesContract {
  private final DynamoDbDeliveries deliveries =
      new DynamoDbDeliveries(LocalStack.dynamoDb(), LocalStack.TABLE);

  @Override
  Deliveries deliveries() {
    return deliveries;
  }
}
