package com.orderbridge.infra.door;

import com.orderbridge.infra.resource.Logs;
import com.orderbridge.infra.stage.Stage;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * One line per request: who, when, where, and which answer. It contains no body, no header and no
 * query.
 */
final class AccessLog extends Construct {
  private static final Map<String, String> FIELDS =
      Map.of(
          "requestId", "$context.requestId",
          "at", "$context.requestTime",
          "from", "$context.identity.sourceIp",
          "route", "$context.routeKey",
          "status", "$context.status",
          "bytes", "$context.responseLength",
          "milliseconds", "$context.responseLatency",
          "receiverStatus", "$context.integrationStatus",
          "error", "$context.integrationErrorMessage");

  private final LogGroup group;

  private final Map<String, String> fields = new TreeMap<>(FIELDS);

  AccessLog(Construct scope, Stage stage) {
    super(scope, "access-log");
    fields.put("stage", stage.name());
    this.group = Logs.group(this, "/aws/vendedlogs/order-bridge-" + stage.name(), stage);
    Throttled.count(group);
  }

  void writeFor(HttpStage served) {
    if (served.getNode().getDefaultChild() instanceof CfnStage stage) {
      stage.setAccessLogSettings(
          CfnStage.AccessLogSettingsProperty.builder()
              .destinationArn(group.getLogGroupArn())
              .format(Stack.of(this).toJsonString(fields))
              .build());
    }
  }
}
