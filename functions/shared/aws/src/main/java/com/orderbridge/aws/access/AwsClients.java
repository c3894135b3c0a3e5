package com.orderbridge.aws.access;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK's clients, as every function uses them: one region, one HTTP client, one chain of
 * credentials. Endpoints can be set from outside, as the SDK documents ({@code
 * AWS_ENDPOINT_URL_SQS} and so on). What the SDK would look for at every start and not find in
 * Lambda (profiles, defaults, retry modes) is said instead.
 *
 * <p>A call ends in time whatever AWS does: the SDK aborts an attempt whose time is over, also one
 * whose answer trickles in.
 */
public final class AwsClients {
  /** What an attempt may take that sends and asks for little. */
  public static final Duration ATTEMPT = Duration.ofSeconds(1);

  /** Keeps the receiver's answer inside the five seconds that Commerce Layer waits. */
  private static final Duration CALL = Duration.ofMillis(3500);

  private final Region region;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final ClientOverrideConfiguration configuration = configuration();

  /** A function's. */
  public AwsClients(String region) {
    this(region, httpClient(), new FunctionCredentials());
  }

  AwsClients(String region, SdkHttpClient http, AwsCredentialsProvider credentials) {
    this.region = Region.of(region);
    this.http = http;
    this.credentials = credentials;
  }

  /** Clients whose calls are answered within the process; no credentials are asked for. */
  public static AwsClients rehearsing(String region) {
    var nobody = AwsSessionCredentials.create("none", "none", "none");
    return new AwsClients(region, new MadeUpAws(), () -> nobody);
  }

  /** For a tool on a person's machine, whose credentials may be in a profile. */
  public static AwsClients ofPerson(String region) {
    return new AwsClients(region, httpClient(), DefaultCredentialsProvider.builder().build());
  }

  private static SdkHttpClient httpClient() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(ATTEMPT)
        .socketTimeout(ATTEMPT)
        .build();
  }

  private static ClientOverrideConfiguration configuration() {
    var none = ProfileFile.aggregator().build();
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL)
        .retryStrategy(RetryMode.STANDARD)
        .scheduledExecutorService(watch())
        .defaultProfileFile(none)
        .defaultProfileName("default")
        .build();
  }

  /** One thread for all clients; each would make five of its own, in the first calls. */
  private static ScheduledExecutorService watch() {
    var threads = Thread.ofPlatform().daemon().name("aws-call-timeout").factory();
    var watch = new ScheduledThreadPoolExecutor(1, threads);
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  public SqsClient sqs() {
    return client(SqsClient.builder());
  }

  public DynamoDbClient dynamoDb() {
    return client(DynamoDbClient.builder());
  }

  public SnsClient sns() {
    return client(SnsClient.builder());
  }

  public SecretsManagerClient secretsManager() {
    return client(SecretsManagerClient.builder());
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .region(region)
        .httpClient(http)
        .credentialsProvider(credentials)
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(configuration)
        .build();
  }

  /** Opens a connection to where {@code url} is, for the next call. */
  public void connect(URI url) {
    new Connection(http).open(url);
  }

  /**
   * Rehearses connections to where {@code url} is, and the way to credentials; leaves none open,
   * and fetches none.
   */
  public void rehearseConnections(URI url) {
    FunctionCredentials.rehearse();
    new Connection(http).rehearse(url);
  }
}
