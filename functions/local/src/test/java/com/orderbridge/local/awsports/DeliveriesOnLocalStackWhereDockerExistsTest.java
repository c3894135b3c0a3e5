package com.orderbridge.local.awsports;

import com.orderbridge.adapters.aws.DynamoDbDeliveries;
import com.orderbridge.core.delivery.Deliveries;
import com.orderbridge.local.DeliveriesContract;

class DeliveriesOnLocalStackWhereDockerExistsTest extends DeliveriesContract {
  private final DynamoDbDeliveries deliveries =
      new DynamoDbDeliveries(LocalStack.dynamoDb(), LocalStack.TABLE);

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
