package com.orderbridge.infra.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaFunctionTest {
  private static final String PREFIX = "order-bridge-test-";

  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "business-central", "hybris-cart-delete"})
  void runsJavaOnArmTracedAndFromASnapshot(String name) {
    var function = function(name);

    assertEquals("java25", function.path("Runtime").asText());
    assertEquals("arm64", function.at("/Architectures/0").asText());
    assertEquals("Active", function.at("/TracingConfig/Mode").asText());
    assertEquals("PublishedVersions", function.at("/SnapStart/ApplyOn").asText());
    assertEquals("JSON", function.at("/LoggingConfig/LogFormat").asText());
    assertEquals("WARN", function.at("/LoggingConfig/SystemLogLevel").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "business-central", "hybris-cart-delete"})
  void findsItsConfigurationInALayerOfItsOwn(String name) {
    var layer =
        stack.one("AWS::Lambda::LayerVersion", "LayerName", PREFIX + name + "-configuration");

    assertEquals(stack.idOf(layer), function(name).at("/Layers/0/Ref").asText());
    assertEquals(1, function(name).path("Layers").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "business-central", "hybris-cart-delete"})
  void writesALogThatForgets(String name) {
    var log = stack.one("AWS::Logs::LogGroup", "LogGroupName", "/aws/lambda/" + PREFIX + name);

    assertEquals(stack.idOf(log), function(name).at("/LoggingConfig/LogGroup/Ref").asText());
    assertEquals(30, log.at("/Properties/RetentionInDays").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "receiver, com.orderbridge.receiver.ReceiveHandler",
    "reread, com.orderbridge.receiver.RereadHandler",
    "business-central, com.orderbridge.erppush.ErpPushHandler",
    "hybris-cart-delete, com.orderbridge.hybriscartdelete.HybrisCartDeleteHandler"
  })
  void startsWithItsHandler(String name, String handler) {
    assertEquals(handler + "::handleRequest", function(name).path("Handler").asText());
  }

  /**
   * SAM takes the last construct's id as the function's id. If all functions had the same one, SAM
   * would find only one function.
   */
  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "business-central", "hybris-cart-delete"})
  void isFoundBySamUnderItsOwnName(String name) {
    var function = stack.one("AWS::Lambda::Function", "FunctionName", PREFIX + name);
    var word = name.replace("-", "");

    assertTrue(stack.idOf(function).matches(word + "function" + word + "[0-9A-F]{8}"));
  }

  private JsonNode function(String name) {
    return stack.one("AWS::Lambda::Function", "FunctionName", PREFIX + name).path("Properties");
  }
}
