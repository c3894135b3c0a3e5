package com.orderbridge.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * LocalStack for all tests of a JVM, where Docker exists. Its last image without an account is the
 * default; {@code -Dlocalstack.image} and the variable {@code LOCALSTACK_AUTH_TOKEN} change that.
 */
final class LocalStack {
  static final String TABLE = "order-bridge-contract-deliveries";
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private static final class Holder {
    static final DynamoDbClient DYNAMO_DB = start();
  }

  private LocalStack() {}

  /** Aborts the test that asks, with a reason, where there is no Docker. */
  static DynamoDbClient dynamoDb() {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "Docker is not here: the contract is shown on DynamoDB Local alone");
    return Holder.DYNAMO_DB;
  }

  /** Ended by Testcontainers when the JVM ends. */
  @SuppressWarnings("resource")
  private static DynamoDbClient start() {
    var image = DockerImageName.parse(System.getProperty("localstack.image", IMAGE));
    var container =
        new LocalStackContainer(image.asCompatibleSubstituteFor("localstack/localstack"))
            .withServices("dynamodb");
    Optional.ofNullable(System.getenv("LOCALSTACK_AUTH_TOKEN"))
        .ifPresent(it -> container.withEnv("LOCALSTACK_AUTH_TOKEN", it));
    container.start();
    var client = client(container.getEndpoint());
    LocalAws.createTable(client, TABLE);
    client.waiter().waitUntilTableExists(it -> it.tableName(TABLE));
    return client;
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(LocalStage.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
