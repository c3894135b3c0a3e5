package com.orderbridge.infra.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the file for {@code cdk import}, which is made of the template that is deployed. */
final class AdoptionTest {
  private static final Map<String, String> PRIMARY_IDENTIFIERS =
      Map.of(
          "AWS::SQS::Queue", "QueueUrl",
          "AWS::DynamoDB::Table", "TableName",
          "AWS::SecretsManager::Secret", "Id",
          "AWS::Logs::LogGroup", "LogGroupName");

  private final Account account = new Account();

  @Test
  void hasEverythingThatTheTemplateRetainsAndNothingElse() {
    var retained = new TreeSet<String>();
    resources()
        .propertyStream()
        .filter(it -> it.getValue().path("DeletionPolicy").asText().startsWith("Retain"))
        .forEach(it -> retained.add(it.getKey()));
    var mapped = new TreeSet<String>();
    mapping().propertyStream().forEach(it -> mapped.add(it.getKey()));

    assertFalse(retained.isEmpty());
    assertEquals(retained, mapped);
  }

  @Test
  void identifiesEachByThePrimaryIdentifierOfItsType() {
    for (var entry : mapping().properties()) {
      var type = resources().path(entry.getKey()).path("Type").asText();
      var names = entry.getValue().propertyStream().map(Map.Entry::getKey).toList();

      assertEquals(List.of(String.valueOf(PRIMARY_IDENTIFIERS.get(type))), names, type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "businesscentralmessagesqueue7258B6D7, QueueUrl,"
        + " https://sqs.eu-central-1.amazonaws.com/123456789012/order-bridge-test-business-central",
    "parkeddeadletters4FD65CA3, QueueUrl,"
        + " https://sqs.eu-central-1.amazonaws.com/123456789012/order-bridge-test-unreadable",
    "deliveriestableD1A13319, TableName, order-bridge-test-deliveries",
    "receiverorderbridgetestsourcezephyrcartD4F10FA4, Id,"
        + " arn:aws:secretsmanager:eu-central-1:123456789012:secret:order-bridge/test/source/zephyrcart-a1b2c3",
    "frontdooraccesslog578CFDA0, LogGroupName, /aws/vendedlogs/order-bridge-test"
  })
  void namesWhatTheTemplateNames(String logicalId, String property, String identifier) {
    assertEquals(identifier, mapping().path(logicalId).path(property).asText());
  }

  @Test
  void leavesToTheDeploymentWhatIsNotThere() {
    account.without("order-bridge-test-deliveries");

    var adoption = Adoption.of(Templates.WHOLE, account);

    assertFalse(adoption.mapping().has("deliveriestableD1A13319"));
    assertEquals(List.of("table order-bridge-test-deliveries"), adoption.missing());
  }

  private JsonNode mapping() {
    return Adoption.of(Templates.WHOLE, account).mapping();
  }

  private static JsonNode resources() {
    return Templates.WHOLE.json().path("Resources");
  }
}
