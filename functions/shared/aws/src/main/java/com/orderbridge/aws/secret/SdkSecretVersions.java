package com.orderbridge.aws.secret;

import com.orderbridge.aws.access.AwsCallException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Reads secrets through the SDK's client of Secrets Manager. Thread-safe. */
public final class SdkSecretVersions implements SecretVersions {
  private final SecretsManagerClient client;

  /** Reads through one client. */
  public SdkSecretVersions(SecretsManagerClient client) {
    this.client = client;
  }

  @Override
  public Optional<Version> version(String name, String stage) {
    try {
      return version(client.getSecretValue(it -> it.secretId(name).versionStage(stage)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw AwsCallException.of(e);
    }
  }

  private static Optional<Version> version(GetSecretValueResponse answer) {
    var text = answer.secretString();
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(new Version(text, Optional.ofNullable(answer.createdDate())));
  }
}
