package com.orderbridge.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.contract.EmbeddedAws;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Past;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.Lease;
import com.orderbridge.delivery.story.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The release before and this one work on the same table while a deployment is tried out, and after
 * it was taken back: each reads and settles what the other one has written.
 */
class PreviousReleaseTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String TABLE = EmbeddedAws.table();
  private static final DynamoDbClient CLIENT = new AwsClients(EmbeddedAws.REGION).dynamoDb();

  private final String order = UUID.randomUUID().toString();
  private final String created = "order.created/" + order;
  private final DeliveryKey key = new DeliveryKey(order, "erp", "shop");
  private final DynamoDbDeliveries deliveries = new DynamoDbDeliveries(CLIENT, TABLE);
  private final ReleaseBefore before = new ReleaseBefore(CLIENT, TABLE, key);

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Test
  void aStoryOfTheReleaseBeforeKeepsItsReferences() {
    assertTrue(before.claims(created, "old", NOW));
    before.settles(created, "old", Map.of("state", "DELIVERED", "reference", "1001"), NOW);
    var past = past(claim("order.refunded/" + order + "/r1", "m2", NOW.plusSeconds(40)));
    assertEquals(Optional.empty(), past.references());
    assertEquals(
        List.of(new Past.Other(created, "order.created", "1001", true, Optional.empty())),
        past.others());
  }

  @Test
  void anAttemptOfTheReleaseBeforeThatDiedKeepsItsReferences() {
    assertTrue(before.claims(created, "old", NOW));
    var past = past(claim(created, "m1", NOW.plusSeconds(40)));
    assertEquals(Optional.empty(), past.references());
    assertTrue(past.mayHaveWritten());
  }

  @Test
  void aRejectionOfTheReleaseBeforeIsRedrivenHere() {
    before.claims(created, "old", NOW);
    var rejected = Map.of("state", "REJECTED", "messageId", "m1", "code", "X", "reason", "x");
    before.settles(created, "old", rejected, NOW);
    assertInstanceOf(Claim.RejectedBefore.class, claim(created, "m1", NOW));
    assertEquals(Optional.empty(), past(claim(created, "m2", NOW)).references());
  }

  @Test
  void theReleaseBeforeGoesOnWithAStoryOfThisOne() {
    claim(created, "m1", NOW);
    settle(new Outcome.Retry("X", "x"));
    assertTrue(before.claims(created, "old", NOW.plusSeconds(1)));
    assertTrue(before.reads(created));
    before.settles(created, "old", Map.of("state", "DELIVERED", "reference", "1001"), NOW);
    var again = claim(created, "m1", NOW);
    var settled = assertInstanceOf(Claim.AlreadySettled.class, again);
    assertEquals(Optional.of("1001"), settled.record().reference());
    assertEquals(Optional.empty(), settled.changed(), "the release before keeps no digest");
  }

  @Test
  void theReleaseBeforeGoesOnWithADeliveryThatWaitedHere() {
    var refunded = "order.refunded/" + order + "/r1";
    var waits = claim(refunded, Optional.of(created), "m2", NOW);
    assertInstanceOf(Claim.PredecessorOpen.class, waits);
    assertTrue(before.reads(refunded));
    assertTrue(before.claims(refunded, "old", NOW.plusSeconds(1)));
  }

  @Test
  void theReleaseBeforeReadsEveryKindOfRecord() {
    var outcomes =
        List.of(
            new Outcome.Pending("x"),
            new Outcome.Rejected("X", "x", WhoMustAct.OPERATIONS, Optional.of("draft")),
            Outcome.AlreadyDelivered.bySomebodyElse("1001"));
    for (var outcome : outcomes) {
      claim(created, "m" + outcome.getClass(), NOW);
      settle(outcome);
      assertTrue(before.reads(created), outcome.toString());
    }
  }

  private Claim claim(String eventId, String messageId, Instant now) {
    return claim(eventId, Optional.empty(), messageId, now);
  }

  private Claim claim(String eventId, Optional<String> predecessor, String messageId, Instant now) {
    return deliveries.claim(
        new ClaimRequest(
            key,
            eventId,
            "order.created",
            predecessor,
            false,
            "ZC-",
            "d1",
            messageId,
            lease(now),
            now));
  }

  private void settle(Outcome outcome) {
    var record = DeliveryRecord.fresh("order.created", NOW).after(outcome, "m1", NOW);
    var settlement = new Settlement(created, record, Map.of(), Optional.empty());
    assertTrue(deliveries.settle(key, lease(NOW), settlement));
  }

  private static Lease lease(Instant now) {
    return new Lease("new" + now, now.plusSeconds(30));
  }

  private static Past past(Claim claim) {
    return assertInstanceOf(Claim.Granted.class, claim, claim.toString()).past();
  }
}
