package com.orderbridge.infra.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.core.json.Json;
import com.orderbridge.core.json.Parsed;
import com.orderbridge.infra.Synthesised;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OverviewTest {
  private final Synthesised stack = Synthesised.USUAL;

  @Test
  void showsEverySourceAndTargetOnALineOfItsOwn() {
    var titles = new ArrayList<String>();
    widgets().forEach(it -> titles.add(it.at("/properties/title").asText()));

    assertEquals(
        List.of("commerce-layer", "zephyrcart", "business-central", "hybris-cart-delete"), titles);
    widgets().forEach(it -> assertEquals(24, it.path("width").asInt()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"business-central", "hybris-cart-delete"})
  void showsOfATargetWhatComesLeavesWaitsIsRejectedAndHowLongItTook(String target) {
    assertEquals(
        List.of(
            "in NumberOfMessagesSent Sum",
            "out Delivered Sum",
            "waiting visible + resting",
            "rejected Rejected Sum",
            "to delivery p50, ms AcceptanceToDeliveryMilliseconds p50",
            "to delivery p99, ms AcceptanceToDeliveryMilliseconds p99",
            "longest wait, s WaitingSeconds Maximum",
            "oldest, s ApproximateAgeOfOldestMessage Maximum"),
        numbers(target));
  }

  @Test
  void showsOfASourceHowItWasAnswered() {
    assertEquals(
        List.of(
            "Accepted Accepted Sum",
            "Ignored Ignored Sum",
            "Parked Parked Sum",
            "Answered401 Answered401 Sum",
            "Answered503 Answered503 Sum",
            "answer p99, ms AnswerMilliseconds p99"),
        numbers("zephyrcart"));
  }

  /** Returns label, metric and statistic of each number, in the order of the line. */
  private List<String> numbers(String title) {
    var numbers = new ArrayList<String>();
    for (var widget : widgets()) {
      if (widget.at("/properties/title").asText().equals(title)) {
        widget.at("/properties/metrics").forEach(it -> describe(it, numbers));
      }
    }
    return numbers;
  }

  private static void describe(JsonNode metric, List<String> numbers) {
    var options = metric.path(metric.size() - 1);
    if (options.has("expression")) {
      numbers.add(options.path("label").asText() + " " + options.path("expression").asText());
    } else if (options.path("visible").asBoolean(true)) {
      numbers.add(
          "%s %s %s"
              .formatted(
                  options.path("label").asText(),
                  metric.path(1).asText(),
                  options.path("stat").asText()));
    }
  }

  private JsonNode widgets() {
    var body = stack.all("AWS::CloudWatch::Dashboard").getFirst().at("/Properties/DashboardBody");
    var text = new StringBuilder();
    body.at("/Fn::Join/1").forEach(it -> text.append(it.isTextual() ? it.asText() : "reference"));
    return ((Parsed.Tree) Json.read(text.toString())).node().path("widgets");
  }
}
