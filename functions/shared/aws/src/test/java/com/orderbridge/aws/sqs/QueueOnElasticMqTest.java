package com.orderbridge.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.orderbridge.aws.access.AwsClients;
import com.orderbridge.aws.contract.EmbeddedAws;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** ElasticMQ, with what stands before it here: redrives are SQS's, as its guide describes them. */
class QueueOnElasticMqTest extends QueueContract {
  private static SqsClient sqs;

  @BeforeAll
  static void start() {
    sqs = EmbeddedAws.sqs();
  }

  @AfterAll
  static void end() {
    sqs.close();
  }

  @Override
  SqsClient sqs() {
    return sqs;
  }

  @Override
  SqsClient functions() {
    return new AwsClients(EmbeddedAws.REGION).sqs();
  }

  @Test
  void aRedrivenMessageIsANewOne() {
    new TargetQueue(functions(), queues().queue()).send(BODY, "g", Map.of(), Optional.empty());
    var id = burn();
    queues().redrive();
    var redriven = queues().take();
    assertNotEquals(id, redriven.getMessageId());
    assertEquals("1", redriven.getAttributes().get("ApproximateReceiveCount"));
  }

  @Test
  void whatSqsDidNotMoveItselfCannotBeRedriven() {
    queues().sendDead(BODY.text());
    queues().redrive();
    assertEquals("FAILED CouldNotDetermineMessageSource", queues().howTheRedriveEnded());
  }
}
