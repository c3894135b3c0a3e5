package com.orderbridge.infra.door;

import com.orderbridge.infra.stage.folder.Deployment.Throttling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;

/**
 * Limits the pace of each route separately, so that a flood from one sender does not slow the
 * others.
 */
record Throttle(Throttling pace) {
  /**
   * Sets the limits. Call this when all routes exist, because AWS refuses settings of a route that
   * does not exist.
   */
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

  /**
   * The settings are sorted, so that the same stage gives the same template. Their names begin with
   * capitals, because CDK passes a free-form object on unchanged.
   */
  private Map<String, Object> settings(List<String> paths) {
    var limits = new TreeMap<String, Object>();
    limits.put("ThrottlingRateLimit", pace.requestsPerSecond());
    limits.put("ThrottlingBurstLimit", pace.burst());
    var settings = new TreeMap<String, Object>();
    paths.forEach(it -> settings.put("ANY " + it, limits));
    return settings;
  }
}
