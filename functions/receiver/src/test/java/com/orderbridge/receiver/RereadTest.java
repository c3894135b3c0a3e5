package com.orderbridge.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RereadTest {
  private static final String ORDER =
      "{\"type\":\"order.created\",\"data\":{\"id\":\"order_1\",\"livemode\":true}}";

  private final Door door = new Door();

  @Test
  void whatStillCannotBeReadGoesBackAtOnceUntilSqsMovesIt() {
    var response = door.reread.handle(event(parked("not json")));
    assertEquals("m1", response.getBatchItemFailures().getFirst().getItemIdentifier());
    assertEquals(0, door.sqs.givenBack.getFirst().path("VisibilityTimeout").asInt(-1));
    assertTrue(door.sqs.sent.isEmpty());
  }

  @Test
  void whatCanBeReadNowIsDelivered() {
    var response = door.reread.handle(event(parked(ORDER)));
    assertTrue(response.getBatchItemFailures().isEmpty());
    var queues = door.sqs.sent.stream().map(it -> it.queueUrl()).toList();
    assertTrue(queues.contains("https://sqs/business-central"), queues.toString());
  }

  @Test
  void aQueueOutOfReachKeepsTheMessage() {
    door.sqs.reachable = false;
    assertEquals(1, door.reread.handle(event(parked(ORDER))).getBatchItemFailures().size());
  }

  @Test
  void garbageOnTheQueueEndsLikeWhatCannotBeRead() {
    for (var body :
        new String[] {"", "{}", "{\"gzip\":\"!\"}", "[1]", "{\"source\":\"zephyrcart\"}"}) {
      assertEquals(1, door.reread.handle(event(body)).getBatchItemFailures().size(), body);
    }
  }

  @Test
  void aSourceThatIsGoneKeepsItsBodies() {
    var parked = ParkedMessage.of("gone", ORDER, door.now);
    assertEquals(1, door.reread.handle(event(parked)).getBatchItemFailures().size());
  }

  private String parked(String body) {
    return ParkedMessage.of("zephyrcart", body, door.now);
  }

  private static SQSEvent event(String body) {
    var message = new SQSMessage();
    message.setMessageId("m1");
    message.setReceiptHandle("r1");
    message.setBody(body);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }
}
