package com.orderbridge.infra.door;

import com.orderbridge.infra.stage.folder.Deployment.Throttling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;

/** Holds each route to its own pace, so that a flood from one sender leaves the others theirs. */
record Throttle(Throttling pace) {
  /** Must be called when all routes are there: AWS refuses settings of a route that is not. */
  void hold(HttpStage served, List<HttpRoute> routes, List<String> paths) {
    if (served.getNode().getDefaultChild() instanceof CfnStage stage) {
      stage.setDefaultRouteSettings(usual());
      stage.setRouteSettings(settings(paths));
      routes.forEach(stage.getNode()::addDependency);
    }
  }

  private RouteSettingsProperty usual() {
    return RouteSettingsProperty.builder()
        .throttlingRateLimit(pace.requestsPerSecond())
        .throttlingBurstLimit(pace.burst())
        .build();
  }

  /** In one order always; upper-case, since CDK hands a free-form object on as it is. */
  private Map<String, Object> settings(List<String> paths) {
    var limits = new TreeMap<String, Object>();
    limits.put("ThrottlingRateLimit", pace.requestsPerSecond());
    limits.put("ThrottlingBurstLimit", pace.burst());
    var settings = new TreeMap<String, Object>();
    paths.forEach(it -> settings.put("ANY " + it, limits));
    return settings;
  }
}
