package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests each option of a {@code deployment.json}, off and on. */
final class DeploymentOptionsTest {
  private static final String PREFIX = "order-bridge-test-";

  private final Synthesised usual = Synthesised.USUAL;
  private final Synthesised full = Synthesised.FULL;

  @Test
  void protectsTheTableWhereTheStageSaysSo() {
    var property = "/Properties/DeletionProtectionEnabled";

    assertFalse(usual.all("AWS::DynamoDB::Table").getFirst().at(property).asBoolean());
    assertTrue(full.all("AWS::DynamoDB::Table").getFirst().at(property).asBoolean());
  }

  @Test
  void keepsLogsAsLongAsTheStageSays() {
    full.all("AWS::Logs::LogGroup")
        .forEach(it -> assertEquals(90, it.at("/Properties/RetentionInDays").asInt()));
  }

  @ParameterizedTest
  @CsvSource({
    "receiver, 1024, 1769",
    "reread, 1024, 1769",
    "business-central, 256, 600",
    "hybris-cart-delete, 256, 600"
  })
  void givesMemoryAsTheStageSays(String function, int usually, int said) {
    assertEquals(usually, memory(usual, function));
    assertEquals(said, memory(full, function));
  }

  private static int memory(Synthesised stack, String function) {
    return stack
        .one("AWS::Lambda::Function", "FunctionName", PREFIX + function)
        .at("/Properties/MemorySize")
        .asInt();
  }

  @Test
  void throttlesAsTheStageSays() {
    var settings =
        full.all("AWS::ApiGatewayV2::Stage")
            .getFirst()
            .at("/Properties/RouteSettings")
            .path("ANY /webhooks/zephyrcart");

    assertEquals(7, settings.path("ThrottlingRateLimit").asInt());
    assertEquals(9, settings.path("ThrottlingBurstLimit").asInt());
  }

  @Test
  void registersUrlsOfTheCompanysOwnDomain() {
    var urls =
        full.template()
            .path("Outputs")
            .valueStream()
            .map(it -> it.path("Value").asText())
            .filter(it -> it.startsWith("https://"))
            .sorted()
            .toList();

    assertEquals(
        List.of(
            "https://webhooks.example.com/order/notifications",
            "https://webhooks.example.com/webhooks/zephyrcart"),
        urls);
    assertEquals(1, full.all("AWS::ApiGatewayV2::ApiMapping").size());
    assertTrue(usual.all("AWS::ApiGatewayV2::DomainName").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"business-central", "hybris-cart-delete"})
  void letsTargetsLeaveByOneFixedAddress(String target) {
    var gateway = full.all("AWS::EC2::NatGateway");

    assertFalse(function(full, target).path("VpcConfig").path("SubnetIds").isEmpty());
    assertTrue(function(usual, target).path("VpcConfig").isMissingNode());
    assertEquals(1, gateway.size());
    assertEquals("AWS::EC2::EIP", full.nameOf(gateway.getFirst().at("/Properties/AllocationId")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread"})
  void keepsTheReceiverOutOfTheNetwork(String name) {
    assertTrue(function(full, name).path("VpcConfig").isMissingNode());
  }

  @Test
  void shiftsTheReceiverSlowlyAndBackIfItFails() {
    var group = full.all("AWS::CodeDeploy::DeploymentGroup").getFirst().path("Properties");
    var alias =
        full.all("AWS::Lambda::Alias").stream().filter(it -> it.has("UpdatePolicy")).toList();

    assertEquals(
        "CodeDeployDefault.LambdaCanary10Percent5Minutes",
        group.path("DeploymentConfigName").asText());
    assertTrue(group.at("/AutoRollbackConfiguration/Enabled").asBoolean());
    assertEquals(1, alias.size());
    assertTrue(usual.all("AWS::CodeDeploy::DeploymentGroup").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "reread", "business-central", "hybris-cart-delete"})
  void tracesUnlessTheStageSaysOtherwise(String name) {
    assertEquals("Active", function(usual, name).at("/TracingConfig/Mode").asText());
    assertEquals("PassThrough", function(full, name).at("/TracingConfig/Mode").asText());
  }

  @Test
  void saysNothingOfXrayWhereNothingIsTraced() {
    assertTrue(mentions(usual, "xray:") && mentions(usual, "X-Ray"));
    assertFalse(mentions(full, "xray:"), "a permission that nobody needs");
    assertFalse(mentions(full, "X-Ray"), "a reason for what is not there");
  }

  @Test
  void saysNothingOfNetworksWhereNoneIs() {
    assertTrue(mentions(full, "network interface"));
    assertFalse(mentions(usual, "network interface"));
  }

  private static boolean mentions(Synthesised stack, String text) {
    return stack.template().toString().contains(text);
  }

  private static JsonNode function(Synthesised stack, String name) {
    return stack.one("AWS::Lambda::Function", "FunctionName", PREFIX + name).path("Properties");
  }
}
