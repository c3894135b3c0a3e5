package com.orderbridge.adapters.aws;

import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/**
 * A function's credentials: the environment's, or under SnapStart, which has none there, those of
 * the container endpoint, which the SDK renews before they expire. Without SnapStart the endpoint's
 * provider is not even loaded: it brings a JSON parser of its own.
 */
final class FunctionCredentials implements AwsCredentialsProvider {
  private static final class Elsewhere {
    static final AwsCredentialsProvider CHAIN =
        AwsCredentialsProviderChain.of(
            ContainerCredentialsProvider.create(), SystemPropertyCredentialsProvider.create());
  }

  private final AwsCredentialsProvider environment =
      EnvironmentVariableCredentialsProvider.create();

  /** Loads before a snapshot what is needed after it; no credentials are asked for. */
  static void load() {
    Objects.requireNonNull(Elsewhere.CHAIN);
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return System.getenv("AWS_ACCESS_KEY_ID") == null
        ? Elsewhere.CHAIN.resolveCredentials()
        : environment.resolveCredentials();
  }
}
