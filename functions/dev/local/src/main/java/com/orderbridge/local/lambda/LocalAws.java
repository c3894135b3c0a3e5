package com.orderbridge.local.lambda;

import com.orderbridge.core.config.DeliveryTimes;
import com.orderbridge.core.config.Names;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.core.table.DeskIndex;
import com.orderbridge.local.stage.LocalStage;
import com.orderbridge.local.stage.Ports;
import com.orderbridge.local.stage.StartupException;
import com.orderbridge.simulators.aws.DynamoDbServer;
import com.orderbridge.simulators.aws.SecretsManagerStandIn;
import com.orderbridge.simulators.aws.SparseIndex;
import com.orderbridge.simulators.aws.SqsServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * SQS, DynamoDB and Secrets Manager in this process, with the queues and the table that the stack
 * would create.
 */
public final class LocalAws implements AutoCloseable {
  private static final int REREAD_RECEIVES = 5;

  private final SqsServer sqs;

  /** Empty if another engine serves DynamoDB. */
  private final Optional<DynamoDbServer> dynamoDb;

  private final SecretsManagerStandIn secrets;

  private LocalAws(
      SqsServer sqs, Optional<DynamoDbServer> dynamoDb, SecretsManagerStandIn secrets) {
    this.sqs = sqs;
    this.dynamoDb = dynamoDb;
    this.secrets = secrets;
  }

  public static LocalAws start(Ports ports, Map<String, String> secrets) throws IOException {
    ports.pointTheSdkHere();
    try {
      return new LocalAws(
          SqsServer.start(ports.sqs(), LocalStage.REGION, LocalStage.ACCOUNT),
          dynamoDb(ports),
          SecretsManagerStandIn.start(ports.secrets(), secrets));
    } catch (IllegalStateException e) {
      throw new StartupException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<DynamoDbServer> dynamoDb(Ports ports) {
    return ports.otherDynamoDb().isPresent()
        ? Optional.empty()
        : Optional.of(DynamoDbServer.start(ports.dynamodb()));
  }

  /** Creates what the stack creates: the queues with their DLQs, and the table. */
  public static void create(LocalStage stage) {
    try (var sqs = EventSource.pollingClient();
        var dynamoDb = patientClient()) {
      var names = stage.names();
      for (var target : stage.bridge().targets().values()) {
        createQueues(sqs, names, target, stage.functions().times(target));
      }
      createQueue(sqs, names.unreadable(), Map.of());
      createQueue(sqs, names.reread(), redriven(names.unreadable(), REREAD_RECEIVES));
      DynamoDbServer.createTable(dynamoDb, names.deliveries(), "subject", "target", desk());
    } catch (ResourceInUseException e) {
      // The SDK repeats a call whose answer comes too late. The first call has created the table by
      // then.
    }
  }

  private static SparseIndex desk() {
    return new SparseIndex(DeskIndex.NAME, DeskIndex.PLACE, DeskIndex.SINCE, DeskIndex.INCLUDED);
  }

  /**
   * Returns a client with a long time-out: on a slow machine a service that starts takes longer
   * than a function would wait.
   */
  private static DynamoDbClient patientClient() {
    return DynamoDbClient.builder()
        .region(Region.of(LocalStage.REGION))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build())
        .build();
  }

  private static void createQueues(
      SqsClient sqs, Names names, TargetConfig target, DeliveryTimes times) {
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

  @Override
  public void close() {
    secrets.close();
    sqs.close();
    dynamoDb.ifPresent(DynamoDbServer::close);
  }
}
