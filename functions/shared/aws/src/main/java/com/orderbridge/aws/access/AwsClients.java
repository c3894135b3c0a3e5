package com.orderbridge.aws.access;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK's clients, which the targets' functions use. Endpoints can be set from outside, as
 * the SDK documents ({@code AWS_ENDPOINT_URL_SQS} and so on). What the SDK would look for at every
 * cold start and not find in Lambda (profiles, defaults, retry modes) is said instead.
 */
public final class AwsClients {
  private static final Duration CALL = Duration.ofMillis(3500);

  private final AwsAccess access;
  private final Region region;
  private final ClientOverrideConfiguration configuration = configuration();

  public AwsClients(String region) {
    this(AwsAccess.of(region));
  }

  private AwsClients(AwsAccess access) {
    this.access = access;
    this.region = Region.of(access.region());
  }

  /** Clients whose calls are answered within the process; no credentials are asked for. */
  public static AwsClients rehearsing(String region) {
    return new AwsClients(AwsAccess.rehearsing(region));
  }

  /** For a tool on a person's machine, whose credentials may be in a profile. */
  public static AwsClients ofPerson(String region) {
    return new AwsClients(AwsAccess.ofPerson(region));
  }

  private static ClientOverrideConfiguration configuration() {
    var none = ProfileFile.aggregator().build();
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(AwsAccess.ATTEMPT)
        .apiCallTimeout(CALL)
        .retryStrategy(RetryMode.STANDARD)
        .defaultProfileFile(none)
        .defaultProfileName("default")
        .build();
  }

  public SqsClient sqs() {
    return SqsClient.builder()
        .region(region)
        .httpClient(access.http())
        .credentialsProvider(access.credentials())
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .build();
  }

  public DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .region(region)
        .httpClient(access.http())
        .credentialsProvider(access.credentials())
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .build();
  }

  public SecretsManagerClient secretsManager() {
    return SecretsManagerClient.builder()
        .region(region)
        .httpClient(access.http())
        .credentialsProvider(access.credentials())
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .build();
  }

  /** As {@link AwsAccess#sns}. */
  public SnsTopics sns(String endpoint) {
    return access.sns(endpoint);
  }

  /** As {@link AwsAccess#rehearseConnections}. */
  public void rehearseConnections(URI url) {
    access.rehearseConnections(url);
  }
}
