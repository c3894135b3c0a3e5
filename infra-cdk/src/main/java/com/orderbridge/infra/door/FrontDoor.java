package com.orderbridge.infra.door;

import com.orderbridge.core.config.Source;
import com.orderbridge.infra.function.JavaFunction;
import com.orderbridge.infra.resource.Accepted;
import com.orderbridge.infra.stage.Stage;
import com.orderbridge.infra.stage.folder.Deployment.Domain;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.DomainMappingOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.constructs.Construct;

/**
 * The HTTP API that senders call. It has one route per source, for every method, and one route for
 * all other paths. The receiver answers all of them. API Gateway itself would answer 404 to a wrong
 * method and to a slash at the end of a path.
 */
public final class FrontDoor extends Construct {
  private final HttpApi api;
  private final HttpStage served;

  public FrontDoor(Construct scope, Stage stage, JavaFunction receiver) {
    super(scope, "front-door");
    this.api = api(stage);
    this.served = served(stage);
    var integration = HttpLambdaIntegration.Builder.create("receiver", receiver.live()).build();
    var paths = stage.sources().stream().map(Source::path).toList();
    var routes = new ArrayList<HttpRoute>();
    paths.forEach(it -> routes.addAll(route(it, integration)));
    routes.add(otherPaths(integration));
    new AccessLog(this, stage).writeFor(served);
    new Throttle(stage.deployment().throttling()).hold(served, routes, paths);
    routes.forEach(FrontDoor::acceptNoAuthorizer);
    var base = base(stage);
    stage.sources().forEach(it -> tellUrl(it, base));
  }

  public HttpApi api() {
    return api;
  }

  /** Returns API Gateway's name for the route of a path, as its log shows it. */
  public static String route(String path) {
    return "ANY " + path;
  }

  private HttpApi api(Stage stage) {
    return HttpApi.Builder.create(this, "api")
        .apiName(stage.stack())
        .description("Order Bridge, stage " + stage.name() + ": what senders call")
        .createDefaultStage(false)
        .build();
  }

  private List<HttpRoute> route(String path, HttpLambdaIntegration integration) {
    return api.addRoutes(
        AddRoutesOptions.builder()
            .path(path)
            .methods(List.of(HttpMethod.ANY))
            .integration(integration)
            .build());
  }

  private HttpRoute otherPaths(HttpLambdaIntegration integration) {
    return HttpRoute.Builder.create(this, "other-paths")
        .httpApi(api)
        .routeKey(HttpRouteKey.DEFAULT)
        .integration(integration)
        .build();
  }

  private static void acceptNoAuthorizer(HttpRoute route) {
    Accepted.finding(
        route,
        "AwsSolutions-APIG4",
        "The receiver verifies the signature over the body, which no authorizer ever sees.");
  }

  private HttpStage served(Stage stage) {
    var served =
        HttpStage.Builder.create(this, "served")
            .httpApi(api)
            .stageName("$default")
            .autoDeploy(true);
    stage.deployment().domain().ifPresent(it -> served.domainMapping(mapping(it)));
    return served.build();
  }

  private DomainMappingOptions mapping(Domain domain) {
    return DomainMappingOptions.builder()
        .domainName(new CompanyDomain(this, domain).name())
        .build();
  }

  private String base(Stage stage) {
    return stage
        .deployment()
        .domain()
        .map(it -> "https://" + it.name())
        .orElse(api.getApiEndpoint());
  }

  /** Adds an output with the URL to register with the sender. */
  private void tellUrl(Source source, String base) {
    CfnOutput.Builder.create(this, "url-" + source.name())
        .description(Urls.description(source.name()))
        .value(base + source.path())
        .build();
  }
}
