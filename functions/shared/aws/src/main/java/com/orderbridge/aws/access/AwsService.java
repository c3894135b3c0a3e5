package com.orderbridge.aws.access;

import java.net.URI;
import java.util.Optional;

/** A service that speaks one of AWS's JSON protocols, and where it is. */
public enum AwsService {
  SQS("sqs", "AmazonSQS.", "application/x-amz-json-1.0", "Sqs"),
  SECRETS_MANAGER(
      "secretsmanager", "secretsmanager.", "application/x-amz-json-1.1", "SecretsManager");

  private final String signingName;
  private final String target;
  private final String contentType;
  private final String property;

  AwsService(String signingName, String target, String contentType, String property) {
    this.signingName = signingName;
    this.target = target;
    this.contentType = contentType;
    this.property = property;
  }

  String signingName() {
    return signingName;
  }

  /** The header {@code X-Amz-Target} of an operation. */
  String target(String operation) {
    return target + operation;
  }

  String contentType() {
    return contentType;
  }

  /**
   * As the SDK finds it, but for profiles: the service's setting, the one of all services, the
   * region's own address.
   */
  URI endpoint(String region) {
    return setting("aws.endpointUrl" + property, "AWS_ENDPOINT_URL_" + name())
        .or(() -> setting("aws.endpointUrl", "AWS_ENDPOINT_URL"))
        .map(URI::create)
        .orElseGet(() -> URI.create("https://" + signingName + "." + region + domain(region)));
  }

  private static String domain(String region) {
    if (region.startsWith("cn-")) {
      return ".amazonaws.com.cn";
    }
    return region.startsWith("eusc-") ? ".amazonaws.eu" : ".amazonaws.com";
  }

  private static Optional<String> setting(String property, String variable) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(it -> !it.isBlank());
  }
}
