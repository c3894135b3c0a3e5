package com.orderbridge.local;

import com.orderbridge.adapters.aws.AwsClients;
import com.orderbridge.adapters.aws.DynamoDbDeliveries;
import com.orderbridge.core.delivery.Deliveries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Against DynamoDB Local, through the SDK's client. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class DynamoDbDeliveriesTest extends DeliveriesContract {
  private static DynamoDbDeliveries deliveries;

  @BeforeAll
  static void start() {
    var bridge = RunningBridge.get();
    deliveries =
        new DynamoDbDeliveries(
            new AwsClients(LocalStage.REGION).dynamoDb(), bridge.stage().names().deliveries());
  }

  @Override
  Deliveries deliveries() {
    return deliveries;
  }
}
