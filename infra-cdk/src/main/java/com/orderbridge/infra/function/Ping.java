package com.orderbridge.infra.function;

import com.orderbridge.infra.resource.Accepted;
import java.util.List;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Permission;
import software.constructs.Construct;

/**
 * Calls a function once a day. Lambda deletes a snapshot that nobody used for 14 days, and would
 * then refuse the next sender.
 */
public final class Ping extends Construct {
  /** A batch without messages. A function that takes from a queue has nothing to do. */
  public static final String EMPTY_BATCH =
      """
      {"Records":[]}\
      """;

  /** A request to a path that no source has. The receiver answers 404. */
  public static final String NO_ROUTE =
      """
      {"version":"2.0","rawPath":"/","headers":{},"requestContext":{"http":{"method":"GET","path":"/"}}}\
      """;

  public Ping(JavaFunction function, String event) {
    super(function, "ping");
    var rule =
        CfnRule.Builder.create(this, "daily")
            .description("Keeps the snapshot of " + function.name())
            .scheduleExpression("rate(1 day)")
            .targets(List.of(target(function, event)))
            .build();
    function.live().addPermission("ping", permission(rule));
    Accepted.finding(
        rule, "Serverless-EventBusDLQ", "A ping that is lost says nothing; there is one a day.");
  }

  private static TargetProperty target(JavaFunction function, String event) {
    return TargetProperty.builder()
        .id("live")
        .arn(function.live().getFunctionArn())
        .input(event)
        .build();
  }

  private static Permission permission(CfnRule rule) {
    return Permission.builder()
        .principal(new ServicePrincipal("events.amazonaws.com"))
        .sourceArn(rule.getAttrArn())
        .build();
  }
}
