package com.orderbridge.infra;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OverviewTest {
  @ParameterizedTest
  @ValueSource(strings = {"zephyrcart", "commerce-layer", "business-central", "hybris-cart-delete"})
  void showsEverySourceAndTargetOnALineOfItsOwn(String name) {
    var dashboard = Synthesised.USUAL.all("AWS::CloudWatch::Dashboard").getFirst();
    var body = dashboard.at("/Properties/DashboardBody/Fn::Join/1").toString();

    assertTrue(body.contains("\\\"title\\\":\\\"" + name + "\\\""), body);
  }
}
