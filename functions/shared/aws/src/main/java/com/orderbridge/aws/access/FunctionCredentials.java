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
 * A function's credentials: the environment's, or under SnapStart, which has none there, those of
 * the container endpoint, which the SDK renews before they expire.
 */
final class FunctionCredentials implements AwsCredentialsProvider {
  private static final class Elsewhere {
    static final AwsCredentialsProvider CHAIN = elsewhere();
  }

  /** Wins over the environment's. */
  private static final String ENDPOINT =
      SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property();

  private static final int REHEARSALS = 10;

  private final AwsCredentialsProvider environment =
      EnvironmentVariableCredentialsProvider.create();

  /** A chain that goes on asking the provider that answered first. */
  static AwsCredentialsProvider elsewhere() {
    return AwsCredentialsProviderChain.of(
        ContainerCredentialsProvider.create(), SystemPropertyCredentialsProvider.create());
  }

  /**
   * Goes before a snapshot the way that is gone after it, to credentials that are made up, and
   * keeps none.
   *
   * @return how often it came to its end
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
      return 0; // Nothing is lost but time.
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
