package com.orderbridge.adapters.aws;

import com.orderbridge.adapters.snapshot.MadeUpAws;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK's clients, one HTTP client and one chain of credentials below them. Endpoints can be
 * set from outside, as the SDK documents ({@code AWS_ENDPOINT_URL_SQS} and so on). What the SDK
 * would look for at every cold start and not find in Lambda (profiles, defaults, retry modes) is
 * said instead.
 */
public final class AwsClients {
  /** Keeps the receiver's answer inside the five seconds that Commerce Layer waits. */
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  private static final Duration CALL = Duration.ofMillis(3500);

  private final Region region;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final ClientOverrideConfiguration configuration = configuration();
  private final boolean rehearsing;

  public AwsClients(String region) {
    this(region, http(), credentials(), false);
  }

  private AwsClients(
      String region, SdkHttpClient http, AwsCredentialsProvider credentials, boolean rehearsing) {
    this.region = Region.of(region);
    this.http = http;
    this.credentials = credentials;
    this.rehearsing = rehearsing;
  }

  /** Clients whose calls are answered within the process; no credentials are asked for. */
  public static AwsClients rehearsing(String region) {
    var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
    return new AwsClients(region, new MadeUpAws(), nobody, true);
  }

  /** For a tool on a person's machine, whose credentials may be in a profile. */
  public static AwsClients ofPerson(String region) {
    return new AwsClients(region, http(), DefaultCredentialsProvider.builder().build(), false);
  }

  private static SdkHttpClient http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(ATTEMPT)
        .socketTimeout(ATTEMPT)
        .build();
  }

  /** The environment's without SnapStart, the container endpoint's under it. */
  private static AwsCredentialsProvider credentials() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.create(),
        SystemPropertyCredentialsProvider.create());
  }

  private static ClientOverrideConfiguration configuration() {
    var none = ProfileFile.aggregator().build();
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL)
        .retryStrategy(RetryMode.STANDARD)
        .defaultProfileFile(none)
        .defaultProfileName("default")
        .build();
  }

  public SqsClient sqs() {
    return SqsClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .checksumValidationEnabled(!rehearsing)
        .build();
  }

  public DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .build();
  }

  public SecretsManagerClient secretsManager() {
    return SecretsManagerClient.builder()
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .build();
  }

  /** SNS without its client: see {@link SnsTopics}. */
  public SnsTopics sns(String endpoint) {
    return new SnsTopics(http, credentials, region.id(), endpoint);
  }

  /**
   * Opens a connection to where {@code url} is, by a request that is not signed and so does
   * nothing. It is no harm if it fails.
   *
   * @param kept for the next call; a snapshot must have none
   */
  public void connect(URI url, boolean kept) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(url.resolve("/"))
            .putHeader("Connection", kept ? "keep-alive" : "close")
            .build();
    var call = http.prepareRequest(HttpExecuteRequest.builder().request(request).build());
    try {
      var body = call.call().responseBody();
      if (body.isPresent()) {
        try (var answer = body.get()) {
          answer.readAllBytes();
        }
      }
    } catch (IOException e) {
      call.abort();
    }
  }
}
