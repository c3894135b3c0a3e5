package com.orderbridge.infra.alarm;

import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.resource.Accepted;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.constructs.Construct;

/**
 * Lets a new version of a function serve a tenth of the traffic for five minutes, and goes back to
 * the old version if an alarm goes off.
 */
final class Canary extends Construct {
  Canary(JavaFunction function, IAlarm alarm) {
    super(function, "canary");
    var group =
        LambdaDeploymentGroup.Builder.create(this, "group")
            .alias(function.live())
            .deploymentConfig(LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES)
            .alarms(List.of(alarm))
            .build();
    Accepted.finding(
        group, "AwsSolutions-IAM4", "AWS's own policy for CodeDeploy: what it needs, and no more.");
  }
}
