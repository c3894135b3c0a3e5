package com.orderbridge.aws.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.orderbridge.aws.access.AwsCallException;
import com.orderbridge.aws.access.AwsCalls;
import com.orderbridge.aws.access.AwsService;
import com.orderbridge.core.json.Utf8Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Secrets Manager without the SDK's client of it: the receiver's. */
public final class CalledSecretVersions implements SecretVersions {
  private final AwsCalls aws;

  public CalledSecretVersions(AwsCalls aws) {
    this.aws = aws;
  }

  @Override
  public Optional<Version> version(String name, String stage) {
    var input = JsonNodeFactory.instance.objectNode();
    input.put("SecretId", name).put("VersionStage", stage);
    try {
      return version(aws.call(AwsService.SECRETS_MANAGER, "GetSecretValue", Utf8Json.text(input)));
    } catch (AwsCallException e) {
      if (e.code().equals("ResourceNotFoundException")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<Version> version(JsonNode answer) {
    var text = answer.path("SecretString").asText();
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new Version(text, time(answer.path("CreatedDate"))));
  }

  /** Seconds with a fraction, as AWS's JSON protocols write times. */
  private static Optional<Instant> time(JsonNode seconds) {
    if (!seconds.isNumber()) {
      return Optional.empty();
    }
    var millis = seconds.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue();
    return Optional.of(Instant.ofEpochMilli(millis));
  }
}
