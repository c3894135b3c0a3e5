package com.orderbridge.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.contract.EmbeddedAws;
import com.orderbridge.delivery.breaker.BreakerContract;
import com.orderbridge.delivery.breaker.BreakerStore;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Lease;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Against DynamoDB Local, through the SDK's client. */
class DynamoDbBreakerTest extends BreakerContract {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final String table = EmbeddedAws.table();
  private final DynamoDbClient client = new AwsClients(EmbeddedAws.REGION).dynamoDb();
  private final String target = "target-" + UUID.randomUUID();
  private final DynamoDbBreaker item = new DynamoDbBreaker(client, table, target);

  /** Senders call their orders as they like. */
  @Test
  void anOrderThatIsCalledAsItIsDoesNotMeetIt() {
    item.open(NOW, NOW.plusSeconds(60));
    var opened = item.read();
    var order =
        new ClaimRequest(
            new DeliveryKey("breaker", target, "shop"),
            "order.created/breaker",
            "order.created",
            Optional.empty(),
            false,
            "",
            "",
            "m",
            new Lease("a", NOW.plusSeconds(30)),
            NOW);

    assertInstanceOf(Claim.Granted.class, new DynamoDbDeliveries(client, table).claim(order));

    assertEquals(opened, item.read());
  }

  @Override
  protected BreakerStore item() {
    return item;
  }
}
