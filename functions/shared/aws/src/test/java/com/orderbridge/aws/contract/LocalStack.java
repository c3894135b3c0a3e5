package com.orderbridge.aws.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.orderbridge.simulators.aws.DynamoDbServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * LocalStack for all tests of a JVM, where Docker exists. Its last image without an account is the
 * default; {@code -Dlocalstack.image} and the variable {@code LOCALSTACK_AUTH_TOKEN} change that.
 */
public final class LocalStack {
  public static final String TABLE = "order-bridge-contract-deliveries";
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private static final class Holder {
    static final LocalStackContainer CONTAINER = start();
    static final DynamoDbClient DYNAMO_DB = dynamoDb(CONTAINER.getEndpoint());
    static final SqsClient SQS = sqs(CONTAINER.getEndpoint());
  }

  private LocalStack() {}

  /** Aborts the test that asks, with a reason, where there is no Docker. */
  public static DynamoDbClient dynamoDb() {
    needsDocker("DynamoDB Local");
    return Holder.DYNAMO_DB;
  }

  /** Aborts the test that asks, with a reason, where there is no Docker. */
  public static SqsClient sqs() {
    needsDocker("ElasticMQ");
    return Holder.SQS;
  }

  private static void needsDocker(String otherwise) {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "Docker is not here: the contract is shown on " + otherwise + " alone");
  }

  /** Ended by Testcontainers when the JVM ends. */
  @SuppressWarnings("resource")
  private static LocalStackContainer start() {
    var image = DockerImageName.parse(System.getProperty("localstack.image", IMAGE));
    var container =
        new LocalStackContainer(image.asCompatibleSubstituteFor("localstack/localstack"))
            .withServices("dynamodb", "sqs");
    Optional.ofNullable(System.getenv("LOCALSTACK_AUTH_TOKEN"))
        .ifPresent(it -> container.withEnv("LOCALSTACK_AUTH_TOKEN", it));
    container.start();
    return container;
  }

  private static DynamoDbClient dynamoDb(URI endpoint) {
    var client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(EmbeddedAws.REGION))
            .credentialsProvider(credentials())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    DynamoDbServer.createTable(client, TABLE, "subject", "target", EmbeddedAws.desk());
    client.waiter().waitUntilTableExists(it -> it.tableName(TABLE));
    return client;
  }

  private static SqsClient sqs(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(EmbeddedAws.REGION))
        .credentialsProvider(credentials())
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20)).build())
        .build();
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  }
}
