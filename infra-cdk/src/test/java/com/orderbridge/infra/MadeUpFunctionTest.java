package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.orderbridge.infra.stage.FaxStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A function of another company is deployed without a change here, because its zip says everything.
 */
final class MadeUpFunctionTest {
  private static final String BRIDGE = "config/test/bridge.json: ";

  private final FaxStage stage;

  MadeUpFunctionTest(@TempDir Path root) {
    this.stage = new FaxStage(root);
  }

  @Test
  void isSynthesisedAsItDescribesItself() {
    var stack = Synthesised.of(stage.read());
    var function = stack.one("AWS::Lambda::Function", "FunctionName", "order-bridge-test-fax");
    var queue = stack.one("AWS::SQS::Queue", "QueueName", "order-bridge-test-fax");

    assertEquals(
        "com.example.fax.FaxHandler::handleRequest", function.at("/Properties/Handler").asText());
    assertEquals(3 * 20 + 2, function.at("/Properties/Timeout").asInt());
    assertEquals(6 * (3 * 20 + 2), queue.at("/Properties/VisibilityTimeout").asInt());
  }

  @Test
  void isAskedAboutItsSettings() {
    stage.with("\"number\": \"+49 30 1234\"", "");

    refused(BRIDGE + "targets.fax.settings.number is missing (text)");
  }

  @Test
  void isAskedWhatItMakesOfAMapping() {
    stage.mapping("{ \"pgae\": data.id }");

    refused(
        "config/test/mappings/zephyrcart.order.created.fax.jsonata: page is missing (of"
            + " events/zephyrcart/order.created.json)");
  }

  @Test
  void needsAMappingWhereItsSystemDoes() {
    stage.withoutMapping();

    refused(
        BRIDGE
            + "routes[0].to fax has no mapping:"
            + " config/test/mappings/zephyrcart.order.created.fax.jsonata is missing");
    stage.with("\"system\": \"fax\"", "\"system\": \"pigeon\"");
    assertEquals(List.of(), stage.problems());
  }

  @Test
  void hasTheTimeThatItsCallsNeed() {
    stage.with("\"system\"", "\"functionTimeout\": \"30s\", \"system\"");

    refused(
        BRIDGE + "targets.fax.functionTimeout is shorter than the 62s that one delivery can take");
  }

  @Test
  void isAskedForNoMoreAtOnceThanItsSystemBears() {
    stage.with("\"system\"", "\"inFlight\": 3, \"system\"");

    refused(
        BRIDGE
            + "targets.fax.maximumConcurrency times inFlight makes 6 requests at once, but fax"
            + " allows 4");
  }

  @Test
  void isNamedAmongThoseThatAreKnown() {
    stage.with("\"function\": \"made-up\"", "\"function\": \"made-upp\"");

    refused(
        BRIDGE
            + "targets.fax.function must be one of erp-push, hybris-cart-delete, made-up, not"
            + " made-upp; did you mean made-up?");
  }

  private void refused(String problem) {
    assertEquals(List.of(problem), stage.problems());
  }
}
