package com.orderbridge.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.contract.ContractQueues;
import com.orderbridge.core.event.CloudEvents;
import com.orderbridge.core.event.Event;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.core.json.Utf8Text;
import com.orderbridge.delivery.loop.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What the bridge relies on from SQS; each test has a queue and a DLQ of its own. */
abstract class QueueContract {
  static final Utf8Text BODY = Utf8Json.text(JsonNodeFactory.instance.objectNode());
  private static final Map<String, String> ATTRIBUTES =
      Map.of("source", "zephyrcart", "type", "order.created", "subject", "order_1");
  private static final String TRACE = "Root=1-6a1d5c24-0123456789abcdef01234567;Sampled=1";
  private static final int LIMIT = 1_048_576;

  private ContractQueues queues;
  private TargetQueue port;

  abstract SqsClient sqs();

  /** The same SQS, as functions call it. */
  abstract SqsClient functions();

  @BeforeEach
  void make() {
    queues = new ContractQueues(sqs());
    port = new TargetQueue(functions(), queues.queue());
  }

  @AfterEach
  void remove() {
    queues.close();
  }

  ContractQueues queues() {
    return queues;
  }

  @Test
  void whatIsSentArrivesAsItWas() {
    port.send(BODY, "zephyrcart", ATTRIBUTES, Optional.of(TRACE));
    var received = queues.take();
    assertEquals("zephyrcart", received.getAttributes().get("MessageGroupId"));
    assertEquals(ATTRIBUTES, ContractQueues.texts(received));

    var message = Message.of(ContractQueues.json(received), Instant.EPOCH);
    assertEquals(BODY.text(), message.body());
    assertEquals(Optional.of(TRACE), message.trace());
    assertEquals(1, message.receives());
    assertTrue(message.sentAt().isAfter(Instant.now().minusSeconds(60)));
  }

  @Test
  void everyCharacterOfAnOrderArrives() {
    var data = "{\"sku\":\"\\u0000\\u0007\\uFFFF \\uD83D\\uDE00 \\uD800 Ærø\"}";
    var event =
        new Event(
            "order.created/order_1",
            "zephyrcart",
            "order.created",
            "order_1",
            Optional.empty(),
            ((Parsed.Tree) Json.read(data)).node());
    port.send(CloudEvents.text(event), "zephyrcart", Map.of(), Optional.empty());
    assertEquals(Optional.of(event), CloudEvents.read(queues.take().getBody()));
  }

  /** SQS counts the attributes as well, and so does the receiver; ElasticMQ does not. */
  @Test
  void aMessageMayHaveOneMebibyteWithItsAttributesAndItsBodyNoByteMore() {
    var attributes = Map.of("source", "zephyrcart");
    var body = text(LIMIT - "source".length() - "String".length() - "zephyrcart".length());
    port.send(body, "g", attributes, Optional.of(TRACE));
    assertEquals(body.text(), queues.take().getBody());
    var larger = text(LIMIT + 1);
    assertThrows(AwsCallException.class, () -> port.send(larger, "g", Map.of(), Optional.empty()));
  }

  /** So many characters of JSON. */
  private static Utf8Text text(int size) {
    return Utf8Json.text(JsonNodeFactory.instance.textNode("x".repeat(size - 2)));
  }

  @Test
  void whatIsGivenBackAtOnceComesAtOnceAndIsCounted() {
    port.send(BODY, "g", Map.of(), Optional.empty());
    var first = queues.take();
    port.giveBack(first.getReceiptHandle(), Duration.ZERO);
    var second = queues.takeNow().orElseThrow();
    assertEquals(first.getMessageId(), second.getMessageId());
    assertEquals("2", second.getAttributes().get("ApproximateReceiveCount"));
    assertEquals(
        first.getAttributes().get("SentTimestamp"), second.getAttributes().get("SentTimestamp"));
  }

  @Test
  void whatIsGivenBackForLaterComesLater() {
    port.send(BODY, "g", Map.of(), Optional.empty());
    port.giveBack(queues.take().getReceiptHandle(), Duration.ofMillis(1500));
    var given = System.nanoTime();
    assertEquals("2", queues.take().getAttributes().get("ApproximateReceiveCount"));
    assertTrue(System.nanoTime() - given > Duration.ofMillis(1400).toNanos());
  }

  /** SQS's limit is 12 hours since the receipt; an invocation takes 15 minutes of them at most. */
  @Test
  void aMessageCanBeHiddenForTwelveHoursLessAnInvocation() {
    port.send(BODY, "g", Map.of(), Optional.empty());
    var handle = queues.take().getReceiptHandle();
    port.giveBack(handle, Duration.ofHours(12).minusMinutes(16));
    assertEquals(Optional.empty(), queues.takeNow());
    port.giveBack(handle, Duration.ZERO);
    assertTrue(queues.takeNow().isPresent());
  }

  @Test
  void whatNobodyDeletesComesAgainWhenItsVisibilityEnds() {
    queues.hideFor(Duration.ofSeconds(1));
    port.send(BODY, "g", Map.of(), Optional.empty());
    var first = queues.take();
    assertEquals(Optional.empty(), queues.takeNow());
    var second = queues.take();
    assertEquals(first.getMessageId(), second.getMessageId());
    assertNotEquals(first.getReceiptHandle(), second.getReceiptHandle());
  }

  @Test
  void whatIsDeletedNeverComesBack() {
    port.send(BODY, "g", Map.of(), Optional.empty());
    queues.delete(queues.take().getReceiptHandle());
    assertEquals(0, queues.held());
    assertEquals(Optional.empty(), queues.takeNow());
  }

  /** A first attempt that comes back late: what it does then must not hinder the second. */
  @Test
  void anOldReceiptHandleDoesNoHarm() {
    port.send(BODY, "g", Map.of(), Optional.empty());
    var old = queues.take().getReceiptHandle();
    port.giveBack(old, Duration.ZERO);
    var handle = queues.take().getReceiptHandle();
    ContractQueues.mayFail(() -> queues.delete(old));
    queues.delete(handle);
    assertEquals(0, queues.held());
  }

  @Test
  void afterItsReceivesAMessageIsMovedToTheDlqAsItIs() {
    port.send(BODY, "zephyrcart", ATTRIBUTES, Optional.of(TRACE));
    var id = burn();
    var dead = queues.takeDead();
    assertEquals(id, dead.getMessageId());
    assertEquals(BODY.text(), dead.getBody());
    assertEquals(ATTRIBUTES, ContractQueues.texts(dead));
    assertEquals(queues.arn(), dead.getAttributes().get("DeadLetterQueueSourceArn"));
  }

  @Test
  void aRedriveBringsItBackWhereItCameFrom() {
    port.send(BODY, "zephyrcart", ATTRIBUTES, Optional.empty());
    burn();
    queues.redrive();
    var redriven = queues.take();
    assertEquals(BODY.text(), redriven.getBody());
    assertEquals(ATTRIBUTES, ContractQueues.texts(redriven));
  }

  @Test
  void aQueueThatIsNoDlqCannotBeRedriven() {
    assertThrows(SqsException.class, () -> queues.redrive(queues.arn()));
  }

  /** Until SQS moves it; its id. */
  String burn() {
    var ids = new HashSet<String>();
    for (int i = 0; i < ContractQueues.RECEIVES; i++) {
      var message = queues.take();
      ids.add(message.getMessageId());
      port.giveBack(message.getReceiptHandle(), Duration.ZERO);
    }
    assertEquals(Optional.empty(), queues.takeNow());
    assertEquals(1, ids.size());
    return List.copyOf(ids).getFirst();
  }
}
