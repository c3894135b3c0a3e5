package com.orderbridge.infra.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueueConsumerTest {
  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @CsvSource({"business-central, 10, 2", "hybris-cart-delete, 10, 3", "reread, 1, 2"})
  void paysHeedToWhatTheTargetBears(String name, int batch, int concurrency) {
    var mapping = mapping(name);

    assertEquals(batch, mapping.path("BatchSize").asInt());
    assertEquals(concurrency, mapping.at("/ScalingConfig/MaximumConcurrency").asInt());
    assertEquals("ReportBatchItemFailures", mapping.at("/FunctionResponseTypes/0").asText());
  }

  @ParameterizedTest
  @CsvSource({"business-central", "hybris-cart-delete", "reread"})
  void invokesTheAliasAndNotTheFunction(String name) {
    var function = mapping(name).at("/FunctionName").toString();

    assertTrue(function.endsWith("\":live\"]]}"), function);
  }

  /**
   * AWS demands this: while an invocation is throttled, its messages must not go to another one.
   */
  @ParameterizedTest
  @CsvSource({"business-central", "hybris-cart-delete", "reread"})
  void hidesAMessageForSixTimeOutsOfItsFunction(String name) {
    var function = property("AWS::Lambda::Function", "FunctionName", name, "Timeout");
    var queue = property("AWS::SQS::Queue", "QueueName", name, "VisibilityTimeout");

    assertEquals(6 * function, queue);
  }

  private int property(String type, String nameProperty, String name, String property) {
    return stack
        .one(type, nameProperty, "order-bridge-test-" + name)
        .path("Properties")
        .path(property)
        .asInt();
  }

  private JsonNode mapping(String queue) {
    return stack.all("AWS::Lambda::EventSourceMapping").stream()
        .map(it -> it.path("Properties"))
        .filter(it -> stack.nameOf(it.path("EventSourceArn")).equals("order-bridge-test-" + queue))
        .findAny()
        .orElseThrow();
  }
}
