package com.orderbridge.infra.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.Synthesised;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FrontDoorTest {
  private static final List<String> ROUTES =
      List.of("ANY /order/notifications", "ANY /webhooks/zephyrcart");

  private final Synthesised stack = Synthesised.USUAL;

  @Test
  void hasOneRoutePerSourceAndOneForWhatIsNone() {
    var keys =
        stack.all("AWS::ApiGatewayV2::Route").stream()
            .map(it -> it.at("/Properties/RouteKey").asText())
            .sorted()
            .toList();

    assertEquals(Stream.concat(Stream.of("$default"), ROUTES.stream()).toList(), keys);
  }

  @Test
  void callsTheReceiverByItsAlias() {
    var integration = stack.all("AWS::ApiGatewayV2::Integration").getFirst().path("Properties");

    assertEquals("live", stack.nameOf(integration.path("IntegrationUri")));
    assertEquals("2.0", integration.path("PayloadFormatVersion").asText());
  }

  @Test
  void throttlesEachRouteByItself() {
    var settings = stage().path("RouteSettings");

    assertEquals(50, stage().at("/DefaultRouteSettings/ThrottlingRateLimit").asInt());
    for (var route : ROUTES) {
      assertEquals(50, settings.path(route).path("ThrottlingRateLimit").asInt());
      assertEquals(100, settings.path(route).path("ThrottlingBurstLimit").asInt());
    }
  }

  @Test
  void logsAccessWithoutBodiesHeadersAndQueries() {
    var format = stage().at("/AccessLogSettings/Format").asText();

    assertTrue(format.contains("$context.status"), format);
    assertFalse(format.matches("(?s).*(body|header|query|path).*"), format);
  }

  private JsonNode stage() {
    return stack.one("AWS::ApiGatewayV2::Stage", "StageName", "$default").path("Properties");
  }
}
