package com.orderbridge.delivery.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.step.WhoMustAct;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.story.Bodies;
import com.orderbridge.delivery.story.Claim;
import com.orderbridge.delivery.story.ClaimRequest;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimingTest {
  private final LoopFixture bench = new LoopFixture();

  @Test
  void anOrderThatAnotherWorksOnIsLookedAtAgainLongBeforeHisLeaseEnds() {
    claimedByAnother(bench.now.plusSeconds(181));
    assertTrue(bench.receives(bench.created("m1", "o1", 1)));
    assertTrue(delay("m1").compareTo(Duration.ofSeconds(30)) <= 0, delay("m1").toString());
  }

  @Test
  void butNotMuchLaterThanItEnds() {
    claimedByAnother(bench.now.plusSeconds(181));
    assertTrue(bench.receives(bench.created("m1", "o1", 9)));
    assertTrue(delay("m1").compareTo(Duration.ofSeconds(181)) <= 0, delay("m1").toString());
  }

  @Test
  void aMessageThatTheTableKnowsAsRejectedIsAskedForOnce() {
    bench.next.add(new Outcome.Rejected("UNKNOWN_SKU", "x", WhoMustAct.CATALOG));
    bench.receives(bench.created("m1", "o1", 1));
    bench.startsAfresh();
    for (int i = 2; i < 9; i++) {
      assertTrue(bench.receives(bench.created("m1", "o1", i)));
    }
    assertEquals(2, bench.claims);
    assertEquals(Duration.ZERO, delay("m1"));
  }

  @Test
  void theDigestOfTheBodyThatWasDeliveredIsKept() {
    var message = bench.created("m1", "o1", 1);
    bench.receives(message);
    var digest = CloudEvents.read(message.body()).orElseThrow().content().digest();
    assertTrue(changed(digest).isEmpty());
    assertTrue(changed("another").isPresent());
  }

  @Test
  void anEventThatComesAgainWithAnotherContentIsToldOnce() {
    var message = bench.created("m1", "o1", 1);
    bench.receives(message);
    bench.receives(bench.created("m2", "o1", 1));
    assertEquals(List.of(), bench.told);
    bench.receives(withOtherContent("m3", message));
    bench.receives(withOtherContent("m4", message));
    assertEquals(
        List.of("OPERATIONS Order Bridge: order.created was sent again with another content"),
        bench.told);
  }

  private static Message withOtherContent(String id, Message message) {
    var event = CloudEvents.read(message.body()).orElseThrow();
    var other =
        new Event(
            event.id(),
            event.source(),
            event.type(),
            event.subject(),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode().put("note", "changed"));
    return new Message(id, id, CloudEvents.write(other), 1, message.sentAt(), Optional.empty());
  }

  private Optional<Bodies> changed(String digest) {
    var claim = bench.claim(request(digest, bench.now));
    return assertInstanceOf(Claim.AlreadySettled.class, claim).changed();
  }

  private void claimedByAnother(Instant until) {
    bench.claim(request("", until));
  }

  private ClaimRequest request(String digest, Instant until) {
    return new ClaimRequest(
        new DeliveryKey("o1", "erp", "shop"),
        "order.created/o1",
        "order.created",
        Optional.empty(),
        false,
        "",
        digest,
        "m0",
        new Lease("another", until),
        bench.now);
  }

  private Duration delay(String message) {
    return Objects.requireNonNull(bench.givenBack.get(message));
  }
}
