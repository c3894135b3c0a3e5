package com.orderbridge.aws.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.core.json.Utf8Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class TargetQueueTest {
  private final List<SendMessageRequest> sent = new ArrayList<>();

  /** The client ends an attempt also when the call's time is over. */
  @ParameterizedTest
  @CsvSource({"500, 1001", "560000, 2400", "1048576, 3621"})
  void aLongEventHasMoreTimeForAnAttempt(int size, long millis) {
    var body = Utf8Json.text(JsonNodeFactory.instance.textNode("x".repeat(size - 2)));
    new TargetQueue(remembering(), "q").send(body, "g", Map.of(), Optional.empty());
    var attempt = sent.getFirst().overrideConfiguration().orElseThrow().apiCallAttemptTimeout();
    assertEquals(Optional.of(Duration.ofMillis(millis)), attempt);
  }

  private SqsClient remembering() {
    return new SqsClient() {
      @Override
      public SendMessageResponse sendMessage(SendMessageRequest request) {
        sent.add(request);
        return SendMessageResponse.builder().messageId("m").build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }
}
