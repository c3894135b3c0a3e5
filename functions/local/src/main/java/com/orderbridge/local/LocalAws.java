package com.orderbridge.local;

import com.orderbridge.core.config.Bridge;
import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Names;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.local.simulators.aws.SecretsManagerStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * SQS, DynamoDB and Secrets Manager in this process, with what the stack would have made in them.
 */
final class LocalAws implements AutoCloseable {
  private static final int REREAD_RECEIVES = 5;

  private final SQSRestServer sqs;
  private final SqsFront sqsFront;
  private final Server dynamoDb;
  private final SecretsManagerStandIn secrets;

  private LocalAws(
      SQSRestServer sqs, SqsFront sqsFront, Server dynamoDb, SecretsManagerStandIn secrets) {
    this.sqs = sqs;
    this.sqsFront = sqsFront;
    this.dynamoDb = dynamoDb;
    this.secrets = secrets;
  }

  static LocalAws start(Ports ports, Map<String, String> secrets) throws IOException {
    ports.pointTheSdkHere();
    var elasticMq = Ports.free();
    var sqs =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withPort(elasticMq)
            .withServerAddress(new NodeAddress("http", "127.0.0.1", ports.sqs(), ""))
            .withAWSRegion(LocalStage.REGION)
            .withAWSAccountId(LocalStage.ACCOUNT)
            .start();
    var dynamoDb = dynamoDb(ports.dynamodb());
    var standIn = SecretsManagerStandIn.start(ports.secrets(), secrets);
    sqs.waitUntilStarted();
    return new LocalAws(sqs, SqsFront.start(ports.sqs(), elasticMq), dynamoDb, standIn);
  }

  /** Its own starter listens on every interface of the machine; ours on 127.0.0.1. */
  private static Server dynamoDb(int port) {
    Telemetry.configureTelemetry("JAR", "EMBEDDED", false);
    var requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
    var server = new Server(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    try {
      server.start();
      return server;
    } catch (Exception e) {
      throw new StartupException("DynamoDB Local does not start: " + e.getMessage());
    }
  }

  /** What the stack makes: the queues with their DLQs, and the table. */
  static void create(Bridge bridge) {
    try (var sqs = EventSource.pollingClient();
        var dynamoDb = patientClient()) {
      var names = bridge.names();
      bridge.targets().values().forEach(target -> createQueues(sqs, names, target));
      createQueue(sqs, names.unreadable(), Map.of());
      createQueue(sqs, names.reread(), redriven(names.unreadable(), REREAD_RECEIVES));
      createTable(dynamoDb, names.deliveries());
    } catch (ResourceInUseException e) {
      // The SDK repeats a call whose answer came too late, and finds the first one's table.
    }
  }

  /** What starts up takes its time, on a slow machine more than a function would wait. */
  private static DynamoDbClient patientClient() {
    return DynamoDbClient.builder()
        .region(Region.of(LocalStage.REGION))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build())
        .build();
  }

  private static void createQueues(SqsClient sqs, Names names, TargetConfig target) {
    var times = DeliveryTimes.of(target);
    createQueue(sqs, names.deadLetterQueue(target.name()), Map.of());
    var attributes =
        new java.util.HashMap<>(
            redriven(names.deadLetterQueue(target.name()), times.maxReceiveCount()));
    var visibility = times.visibility().toSeconds();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(visibility));
    createQueue(sqs, names.queue(target.name()), attributes);
  }

  private static Map<QueueAttributeName, String> redriven(String deadLetterQueue, int receives) {
    var policy =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
            .formatted(LocalStage.queueArn(deadLetterQueue), receives);
    return Map.of(QueueAttributeName.REDRIVE_POLICY, policy);
  }

  private static void createQueue(
      SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
    var all = new java.util.HashMap<>(attributes);
    all.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD,
        Long.toString(DeliveryTimes.RETENTION.toSeconds()));
    sqs.createQueue(it -> it.queueName(name).attributes(all));
  }

  static void createTable(DynamoDbClient dynamoDb, String name) {
    dynamoDb.createTable(
        it ->
            it.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("subject"), attribute("target"))
                .keySchema(key("subject", KeyType.HASH), key("target", KeyType.RANGE)));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Override
  public void close() {
    secrets.close();
    sqsFront.close();
    sqs.stopAndWait();
    try {
      dynamoDb.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }
}
