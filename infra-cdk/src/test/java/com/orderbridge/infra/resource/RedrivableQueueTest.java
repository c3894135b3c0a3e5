package com.orderbridge.infra.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.Synthesised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedrivableQueueTest {
  private static final String PREFIX = "order-bridge-test-";

  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @CsvSource({
    "business-central, business-central-dlq, 799, 972",
    "hybris-cart-delete, hybris-cart-delete-dlq, 799, 360",
    "reread, unreadable, 5, 60"
  })
  void isDeadLetteredBySqsIntoItsOwnDlq(String name, String dlq, int receives, int visibility) {
    var queue = queue(name).path("Properties");
    var redrive = queue.path("RedrivePolicy");

    assertEquals(PREFIX + dlq, stack.nameOf(redrive.path("deadLetterTargetArn")));
    assertEquals(receives, redrive.path("maxReceiveCount").asInt());
    assertEquals(visibility, queue.path("VisibilityTimeout").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "business-central, business-central-dlq",
    "hybris-cart-delete, hybris-cart-delete-dlq",
    "reread, unreadable"
  })
  void letsItsDlqBeFilledByNoOther(String name, String dlq) {
    var allow = queue(dlq).at("/Properties/RedriveAllowPolicy");

    assertEquals("byQueue", allow.path("redrivePermission").asText());
    assertEquals(1, allow.path("sourceQueueArns").size());
    var arn = allow.at("/sourceQueueArns/0/Fn::Join/1");
    assertEquals(":" + PREFIX + name, arn.path(arn.size() - 1).asText());
  }

  @Test
  void keepsMessagesAsLongAsSqsCanAndEncrypted() {
    assertEquals(6, stack.all("AWS::SQS::Queue").size());
    for (var queue : stack.all("AWS::SQS::Queue")) {
      assertEquals(14 * 24 * 3600, queue.at("/Properties/MessageRetentionPeriod").asInt());
      assertTrue(queue.at("/Properties/SqsManagedSseEnabled").asBoolean());
    }
  }

  @Test
  void refusesWhoeverComesWithoutTls() {
    for (var queue : stack.all("AWS::SQS::Queue")) {
      var statement = policy(stack.idOf(queue)).at("/Properties/PolicyDocument/Statement/0");

      assertEquals("Deny", statement.path("Effect").asText());
      assertEquals("sqs:*", statement.path("Action").asText());
      assertEquals("false", statement.at("/Condition/Bool/aws:SecureTransport").asText());
    }
  }

  private JsonNode queue(String name) {
    return stack.one("AWS::SQS::Queue", "QueueName", PREFIX + name);
  }

  private JsonNode policy(String queue) {
    return stack.all("AWS::SQS::QueuePolicy").stream()
        .filter(it -> it.at("/Properties/Queues/0/Ref").asText().equals(queue))
        .findAny()
        .orElseThrow();
  }
}
