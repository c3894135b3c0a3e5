package com.orderbridge.aws.contract;

import com.orderbridge.core.table.DeskIndex;
import com.orderbridge.simulators.aws.DynamoDbServer;
import com.orderbridge.simulators.aws.SparseIndex;
import com.orderbridge.simulators.aws.SqsServer;
import com.orderbridge.simulators.http.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * SQS and DynamoDB in this process, once for all tests of a JVM, as the SDK is told to find them.
 */
public final class EmbeddedAws {
  public static final String REGION = "eu-central-1";
  private static final String TABLE = "order-bridge-test-deliveries";

  private static final class Holder {
    static final String TABLE_MADE = start();
  }

  private EmbeddedAws() {}

  private static String start() {
    var sqs = FreePort.next();
    try {
      SqsServer.start(sqs, REGION, "000000000000");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("aws.endpointUrlSqs", "http://127.0.0.1:" + sqs);
    System.setProperty("aws.endpointUrlDynamoDb", dynamoDb());
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    try (var client = patientClient()) {
      DynamoDbServer.createTable(client, TABLE, "subject", "target", desk());
    }
    return TABLE;
  }

  /** Starts DynamoDB Local, unless {@code -Dlocal.dynamodb} names an engine to be tested. */
  private static String dynamoDb() {
    var other = System.getProperty("local.dynamodb", "");
    if (!other.isEmpty()) {
      return other;
    }
    var port = FreePort.next();
    DynamoDbServer.start(port);
    return "http://127.0.0.1:" + port;
  }

  /** The first call takes longer than a function would wait. */
  private static DynamoDbClient patientClient() {
    return DynamoDbClient.builder()
        .region(Region.of(REGION))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build())
        .build();
  }

  static SparseIndex desk() {
    return new SparseIndex(DeskIndex.NAME, DeskIndex.PLACE, DeskIndex.SINCE, DeskIndex.INCLUDED);
  }

  /** The name of a table of deliveries. */
  public static String table() {
    return Holder.TABLE_MADE;
  }

  /** A client that waits for as long as a long poll takes; it is the caller's to close. */
  public static SqsClient sqs() {
    table();
    return SqsClient.builder()
        .region(Region.of(REGION))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build())
        .build();
  }
}
