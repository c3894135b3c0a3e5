package com.orderbridge.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.contract.ContractQueues;
import com.orderbridge.aws.sqs.TargetQueue;
import com.orderbridge.core.json.Utf8Json;
import com.orderbridge.local.run.RunningBridge;
import com.orderbridge.local.run.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The stand-in for Lambda's event source mapping does with a batch what Lambda's developer guide
 * says ("Handling errors for an SQS event source", with {@code ReportBatchItemFailures}).
 */
class EventSourceTest {
  private static final SQSBatchResponse ALL_WELL = new SQSBatchResponse(List.of());

  private final SqsClient sqs;
  private final List<SQSMessage> seen = new CopyOnWriteArrayList<>();
  private ContractQueues queues;

  EventSourceTest() {
    RunningBridge.get();
    sqs = EventSource.pollingClient();
  }

  @BeforeEach
  void fill() {
    queues = new ContractQueues(sqs);
    queues.hideFor(Duration.ofSeconds(1));
    var queue = new TargetQueue(sqs, queues.queue());
    for (int i = 1; i <= 3; i++) {
      var body = Utf8Json.text(JsonNodeFactory.instance.numberNode(i));
      queue.send(body, "g", Map.of(), Optional.empty());
    }
  }

  @AfterEach
  void close() {
    queues.close();
    sqs.close();
  }

  @Test
  void deletesWhatTheFunctionDoesNotGiveBack() {
    try (var _ = source(this::keepingB)) {
      assertTrue(Shop.soon(() -> bodies().equals(Set.of("1", "2", "3")) && queues.held() == 1));
      assertTrue(Shop.soon(() -> receivesOf("2") > 1), "it comes again");
    }
    assertEquals(1, receivesOf("1"));
    assertEquals(1, receivesOf("3"));
  }

  private SQSBatchResponse keepingB(List<SQSMessage> batch) {
    var kept = batch.stream().filter(it -> it.getBody().equals("2")).map(SQSMessage::getMessageId);
    return new SQSBatchResponse(kept.map(BatchItemFailure::new).toList());
  }

  @Test
  void keepsTheWholeBatchOfAFunctionThatFails() {
    Function<List<SQSMessage>, SQSBatchResponse> failing =
        batch -> {
          if (batch.stream().anyMatch(it -> receives(it) == 1)) {
            throw new IllegalStateException("a bug");
          }
          return ALL_WELL;
        };
    try (var _ = source(failing)) {
      assertTrue(Shop.soon(() -> queues.held() == 0));
    }
    assertEquals(Set.of("1", "2", "3"), bodiesReceived(2));
  }

  @Test
  void keepsTheWholeBatchOfAFunctionThatTakesTooLong() {
    var never = new CountDownLatch(1);
    Function<List<SQSMessage>, SQSBatchResponse> slow =
        batch -> {
          if (batch.stream().anyMatch(it -> receives(it) == 1)) {
            await(never);
          }
          return ALL_WELL;
        };
    try (var _ = source(slow)) {
      assertTrue(Shop.soon(() -> queues.held() == 0));
    }
    assertEquals(Set.of("1", "2", "3"), bodiesReceived(2));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("its time was over", e);
    }
  }

  @Test
  void deletesTheWholeBatchWhenNothingIsGivenBack() {
    try (var _ = source(_ -> ALL_WELL)) {
      assertTrue(Shop.soon(() -> queues.held() == 0));
    }
    assertEquals(3, seen.size());
  }

  /** One environment, batches of two, half a second per invocation. */
  private EventSource source(Function<List<SQSMessage>, SQSBatchResponse> function) {
    RequestHandler<SQSEvent, SQSBatchResponse> handler =
        (event, _) -> {
          seen.addAll(event.getRecords());
          assertTrue(event.getRecords().size() <= 2, "more than a batch");
          return function.apply(event.getRecords());
        };
    var half = Duration.ofMillis(500);
    return new EventSource(
        new EventSource.Mapping("f", "q", queues.queue(), 2, 1, half),
        sqs,
        () -> new TypedHandler(handler));
  }

  private static int receives(SQSMessage message) {
    return Integer.parseInt(message.getAttributes().getOrDefault("ApproximateReceiveCount", "0"));
  }

  private Set<String> bodies() {
    return bodiesReceived(1);
  }

  private Set<String> bodiesReceived(int times) {
    return seen.stream()
        .filter(it -> receives(it) == times)
        .map(SQSMessage::getBody)
        .collect(Collectors.toSet());
  }

  private long receivesOf(String body) {
    return seen.stream().filter(it -> it.getBody().equals(body)).count();
  }
}
