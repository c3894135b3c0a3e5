package com.orderbridge.aws.access;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * How AWS is reached: a region, one HTTP client, one chain of credentials. What is called by them
 * are the SDK's clients ({@link AwsClients}), or, in the receiver, {@link #calls}.
 */
public final class AwsAccess {
  static final Duration ATTEMPT = Duration.ofSeconds(1);

  private final String region;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;

  private AwsAccess(String region, SdkHttpClient http, AwsCredentialsProvider credentials) {
    this.region = region;
    this.http = http;
    this.credentials = credentials;
  }

  /** A function's. */
  public static AwsAccess of(String region) {
    return new AwsAccess(region, client(), new FunctionCredentials());
  }

  /** A function's that is connecting already. Not for one of which a snapshot is taken. */
  public static AwsAccess connecting(String region, AwsService... services) {
    var urls = Arrays.stream(services).map(it -> it.endpoint(region)).toList();
    var http = new ConnectingHttp(AwsAccess::client, urls);
    return new AwsAccess(region, http, new FunctionCredentials());
  }

  /** Its calls are answered within the process; no credentials are asked for. */
  public static AwsAccess rehearsing(String region) {
    var nobody = AwsSessionCredentials.create("none", "none", "none");
    return new AwsAccess(region, new MadeUpAws(), () -> nobody);
  }

  /** For a tool on a person's machine, whose credentials may be in a profile. */
  public static AwsAccess ofPerson(String region) {
    return new AwsAccess(region, client(), DefaultCredentialsProvider.builder().build());
  }

  private static SdkHttpClient client() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(ATTEMPT)
        .socketTimeout(ATTEMPT)
        .build();
  }

  String region() {
    return region;
  }

  SdkHttpClient http() {
    return http;
  }

  AwsCredentialsProvider credentials() {
    return credentials;
  }

  /** AWS's JSON protocols without the SDK's clients. */
  public AwsCalls calls() {
    return new SignedCalls(region, new TimedHttp(http), credentials);
  }

  /** SNS without its client: see {@link SnsTopics}. */
  public SnsTopics sns(String endpoint) {
    return new SnsTopics(http, credentials, region, endpoint);
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
