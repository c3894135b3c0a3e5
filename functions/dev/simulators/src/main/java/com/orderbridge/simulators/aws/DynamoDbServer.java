package com.orderbridge.simulators.aws;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB in this process: DynamoDB Local, without a file. */
public final class DynamoDbServer implements AutoCloseable {
  private final Server server;

  private DynamoDbServer(Server server) {
    this.server = server;
  }

  /**
   * Starts it on 127.0.0.1; its own starter listens on every interface of the machine.
   *
   * @throws IllegalStateException if it does not start, with the reason
   */
  public static DynamoDbServer start(int port) {
    Telemetry.configureTelemetry("JAR", "EMBEDDED", false);
    var requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
    var server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    try {
      server.start();
      return new DynamoDbServer(server);
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start: " + e.getMessage(), e);
    }
  }

  /** Makes a table whose two keys are texts. */
  public static void createTable(
      DynamoDbClient dynamoDb, String name, String hashKey, String rangeKey, SparseIndex index) {
    dynamoDb.createTable(
        it ->
            it.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    attribute(hashKey, ScalarAttributeType.S),
                    attribute(rangeKey, ScalarAttributeType.S),
                    attribute(index.hashKey(), ScalarAttributeType.S),
                    attribute(index.rangeKey(), ScalarAttributeType.N))
                .keySchema(key(hashKey, KeyType.HASH), key(rangeKey, KeyType.RANGE))
                .globalSecondaryIndexes(index.definition()));
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }
}
