package com.orderbridge.adapters.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK's clients, one HTTP client and one chain of credentials below them. Endpoints can be
 * set from outside, as the SDK documents ({@code AWS_ENDPOINT_URL_SQS} and so on).
 *
 * <p>The default chain, not the one of environment variables: under SnapStart credentials come from
 * the container endpoint.
 */
public final class AwsClients {
  /** Keeps the receiver's answer inside the five seconds that Commerce Layer waits. */
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  private static final Duration CALL = Duration.ofMillis(3500);

  private final Region region;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT).build();
  private final AwsCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();

  public AwsClients(String region) {
    this.region = Region.of(region);
  }

  public SqsClient sqs() {
    return SqsClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  public DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  public SecretsManagerClient secretsManager() {
    return SecretsManagerClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .overrideConfiguration(it -> it.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  /** SNS without its client: see {@link SnsTopics}. */
  public SnsTopics sns(String endpoint) {
    return new SnsTopics(http, credentials, region.id(), endpoint);
  }
}
