package com.orderbridge.receiver;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets by name and version stage, which can be out of reach. */
final class FakeSecretsManager implements SecretsManagerClient {
  private record Version(String text, Instant created) {}

  private final Map<String, Version> versions = new HashMap<>();
  boolean reachable = true;
  int calls;

  void put(String name, String text, Instant now) {
    var current = versions.get(name + "AWSCURRENT");
    if (current != null) {
      versions.put(name + "AWSPREVIOUS", current);
    }
    versions.put(name + "AWSCURRENT", new Version(text, now));
  }

  @Override
  public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
    calls++;
    if (!reachable) {
      throw SdkClientException.create("no route to host");
    }
    var version = versions.get(request.secretId() + request.versionStage());
    if (version == null) {
      throw ResourceNotFoundException.builder().message("no such version").build();
    }
    return GetSecretValueResponse.builder()
        .secretString(version.text())
        .createdDate(version.created())
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
