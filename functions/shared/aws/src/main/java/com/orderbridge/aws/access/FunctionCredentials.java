package com.orderbridge.aws.access;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Provides a function's credentials. Usually they are in the environment. Under SnapStart the
 * environment has none, and they come from the container endpoint; the SDK renews those before they
 * expire. Thread-safe.
 */
final class FunctionCredentials implements AwsCredentialsProvider {
  /** Holds the chain, so that it is built only when it is needed. */
  private static final class Elsewhere {
    static final AwsCredentialsProvider CHAIN = elsewhere();
  }

  /**
   * The system property for the endpoint's address. It takes precedence over the environment
   * variable.
   */
  private static final String ENDPOINT =
      SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property();

  private static final int REHEARSALS = 10;

  private final AwsCredentialsProvider environment =
      EnvironmentVariableCredentialsProvider.create();

  /** Builds a chain that keeps asking the provider that answered first. */
  static AwsCredentialsProvider elsewhere() {
    return AwsCredentialsProviderChain.of(
        ContainerCredentialsProvider.create(), SystemPropertyCredentialsProvider.create());
  }

  /**
   * Fetches fake credentials through the code that fetches real ones after a restore, so that this
   * code is compiled before the snapshot. Keeps none of them.
   *
   * @return how many times the fake credentials were fetched; 0 if the rehearsal failed
   */
  static int rehearse() {
    Objects.requireNonNull(Elsewhere.CHAIN);
    var set = System.getProperty(ENDPOINT);
    try (var endpoint = new MadeUpCredentials()) {
      System.setProperty(ENDPOINT, endpoint.url());
      for (int i = 0; i < REHEARSALS; i++) {
        AwsCredentialsProviderChain.of(ContainerCredentialsProvider.create()).resolveCredentials();
      }
      return REHEARSALS;
    } catch (IOException | SdkException e) {
      return 0; // Only time is lost.
    } finally {
      put(set);
    }
  }

  private static void put(@Nullable String endpoint) {
    if (endpoint == null) {
      System.clearProperty(ENDPOINT);
    } else {
      System.setProperty(ENDPOINT, endpoint);
    }
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return System.getenv("AWS_ACCESS_KEY_ID") == null
          ? Elsewhere.CHAIN.resolveCredentials()
          : environment.resolveCredentials();
    } catch (SdkException e) {
      throw new NoCredentials(e);
    }
  }
}
