package com.orderbridge.infra.resource;

import com.orderbridge.infra.stage.Stage;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Log groups with the stage's retention. They outlive the stack, because people ask later what
 * happened to an order. A creation that is rolled back removes its empty groups.
 */
public final class Logs {
  private Logs() {}

  public static LogGroup group(Construct scope, String name, Stage stage) {
    var group =
        LogGroup.Builder.create(scope, "log")
            .logGroupName(name)
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    if (group.getNode().getDefaultChild() instanceof CfnLogGroup resource) {
      resource.setRetentionInDays(stage.deployment().logRetentionDays());
    }
    return group;
  }
}
