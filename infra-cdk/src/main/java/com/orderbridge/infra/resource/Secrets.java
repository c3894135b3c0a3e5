package com.orderbridge.infra.resource;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/**
 * Secrets without a value. A person sets the value after the deployment, so no value is in a
 * template, and no value that AWS generated can be mistaken for the sender's. Secrets outlive the
 * stack.
 */
public final class Secrets {
  private Secrets() {}

  public static CfnSecret empty(Construct scope, String id, String name, String description) {
    var secret = CfnSecret.Builder.create(scope, id).name(name).description(description).build();
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    Accepted.finding(
        secret,
        "AwsSolutions-SMG4",
        "The other side makes this secret: it is rotated there first, by a person, then here.");
    return secret;
  }
}
