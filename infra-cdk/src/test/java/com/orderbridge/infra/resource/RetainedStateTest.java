package com.orderbridge.infra.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.infra.Synthesised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetainedStateTest {
  private final Synthesised stack = Synthesised.USUAL;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS::SQS::Queue",
        "AWS::DynamoDB::Table",
        "AWS::SecretsManager::Secret",
        "AWS::Logs::LogGroup"
      })
  void outlivesTheStackAndAnyReplacement(String type) {
    assertFalse(stack.all(type).isEmpty());
    for (var resource : stack.all(type)) {
      assertEquals("RetainExceptOnCreate", resource.path("DeletionPolicy").asText());
      assertEquals("Retain", resource.path("UpdateReplacePolicy").asText());
    }
  }

  @Test
  void deliveriesAreKeyedByOrderEncryptedAndRecoverable() {
    var table = stack.all("AWS::DynamoDB::Table").getFirst().path("Properties");

    assertEquals("subject", table.at("/KeySchema/0/AttributeName").asText());
    assertEquals("target", table.at("/KeySchema/1/AttributeName").asText());
    assertEquals("expiresAt", table.at("/TimeToLiveSpecification/AttributeName").asText());
    assertEquals("PAY_PER_REQUEST", table.path("BillingMode").asText());
    assertTrue(table.at("/SSESpecification/SSEEnabled").asBoolean());
    assertTrue(
        table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean());
  }

  /** An index by what every order has would cost one more write per order. */
  @Test
  void deliveriesHaveNoIndexButTheOneOfOrdersInTrouble() {
    var table = stack.all("AWS::DynamoDB::Table").getFirst().path("Properties");

    assertEquals(1, table.path("GlobalSecondaryIndexes").size());
    var desk = table.at("/GlobalSecondaryIndexes/0");
    assertEquals("desk", desk.path("IndexName").asText());
    assertEquals("desk", desk.at("/KeySchema/0/AttributeName").asText());
    assertEquals("deskAt", desk.at("/KeySchema/1/AttributeName").asText());
    assertEquals("INCLUDE", desk.at("/Projection/ProjectionType").asText());
    assertTrue(table.path("LocalSecondaryIndexes").isMissingNode());
  }

  @Test
  void secretsAreCreatedEmpty() {
    assertEquals(5, stack.all("AWS::SecretsManager::Secret").size());
    for (var secret : stack.all("AWS::SecretsManager::Secret")) {
      assertTrue(secret.at("/Properties/SecretString").isMissingNode());
      assertTrue(secret.at("/Properties/GenerateSecretString").isMissingNode());
    }
  }
}
