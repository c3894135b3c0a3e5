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
 * Builds the AWS SDK's clients that every function uses: one region, one HTTP client and one source
 * of credentials. Endpoints can be set from outside, as the SDK documents ({@code
 * AWS_ENDPOINT_URL_SQS} and so on). Profiles, defaults and retry modes are set here, because the
 * SDK would otherwise look for them at every start and find none in Lambda. Thread-safe.
 *
 * <p>A call ends in time whatever AWS does. The SDK aborts an attempt whose time is over, even
 * while its answer trickles in.
 */
public final class AwsClients {
  /** The time for one attempt of a call that sends and reads little. */
  public static final Duration ATTEMPT = Duration.ofSeconds(1);

  /**
   * The time for a call with all its attempts. It keeps the receiver's answer inside the five
   * seconds that Commerce Layer waits.
   */
  private static final Duration CALL = Duration.ofMillis(3500);

  private final Region region;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final ClientOverrideConfiguration configuration = configuration();

  /** Builds the clients of a function, which take the credentials that Lambda provides. */
  public AwsClients(String region) {
    this(region, httpClient(), new FunctionCredentials());
  }

  AwsClients(String region, SdkHttpClient http, AwsCredentialsProvider credentials) {
    this.region = Region.of(region);
    this.http = http;
    this.credentials = credentials;
  }

  /** Returns clients whose calls are answered inside the process. They need no credentials. */
  public static AwsClients rehearsing(String region) {
    var nobody = AwsSessionCredentials.create("none", "none", "none");
    return new AwsClients(region, new MadeUpAws(), () -> nobody);
  }

  /**
   * Returns clients for a tool on a person's machine. The person's credentials may be in a profile.
   */
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

  /**
   * Returns one timer thread for all clients. Otherwise each client would start five threads of its
   * own during its first calls.
   */
  private static ScheduledExecutorService watch() {
    var threads = Thread.ofPlatform().daemon().name("aws-call-timeout").factory();
    var watch = new ScheduledThreadPoolExecutor(1, threads);
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  /** Returns a new client of SQS that shares the HTTP client. */
  public SqsClient sqs() {
    return client(SqsClient.builder());
  }

  /** Returns a new client of DynamoDB that shares the HTTP client. */
  public DynamoDbClient dynamoDb() {
    return client(DynamoDbClient.builder());
  }

  /** Returns a new client of SNS that shares the HTTP client. */
  public SnsClient sns() {
    return client(SnsClient.builder());
  }

  /** Returns a new client of Secrets Manager that shares the HTTP client. */
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

  /**
   * Opens a connection to the host of {@code url}, so that the next call need not wait for one. A
   * failure is ignored.
   */
  public void connect(URI url) {
    new Connection(http).open(url);
  }

  /**
   * Rehearses connections to the host of {@code url} and the way to credentials, so that this code
   * is compiled before a snapshot. It leaves no connection open and fetches no real credentials.
   */
  public void rehearseConnections(URI url) {
    FunctionCredentials.rehearse();
    new Connection(http).rehearse(url);
  }
}
