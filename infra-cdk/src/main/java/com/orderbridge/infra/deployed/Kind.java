package com.orderbridge.infra.deployed;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of resources that a stage keeps when its stack is deleted, in the words of
 * CloudFormation's registry.
 */
enum Kind {
  QUEUE("AWS::SQS::Queue", "QueueName", "QueueUrl"),
  TABLE("AWS::DynamoDB::Table", "TableName", "TableName"),
  SECRET("AWS::SecretsManager::Secret", "Name", "Id"),
  LOG_GROUP("AWS::Logs::LogGroup", "LogGroupName", "LogGroupName");

  private final String type;
  private final String named;
  private final String identifier;

  Kind(String type, String named, String identifier) {
    this.type = type;
    this.named = named;
    this.identifier = identifier;
  }

  static Kind of(String type) {
    return Arrays.stream(values())
        .filter(it -> it.type.equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no way to find a " + type));
  }

  /** Returns the property that holds the name. */
  String named() {
    return named;
  }

  /**
   * Returns the property with which CloudFormation imports a resource of this kind, its primary
   * identifier.
   */
  String identifier() {
    return identifier;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
