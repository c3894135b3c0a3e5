package com.orderbridge.local.inspect;

import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.delivery.story.DeliveryState;
import com.orderbridge.local.stage.StartupException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the questions about a stage that the properties ask, as a text for people. */
record Inspection(InspectedStage stage, Properties properties) {
  String text(Instant now) {
    try (var sqs = stage.clients().sqs();
        var dynamoDb = stage.clients().dynamoDb()) {
      var parked = text("parked").map(it -> parked(it, sqs));
      if (parked.isPresent()) {
        return parked.get();
      }
      var waiting = new WaitingMessages(stage, sqs, dynamoDb).table(targets(), now);
      return stories(new Stories(stage, dynamoDb, now))
          .map(it -> it + System.lineSeparator() + System.lineSeparator() + waiting)
          .orElse(waiting);
    }
  }

  /** Returns the table of all parked bodies, or the text of the one whose message is named. */
  private String parked(String which, SqsClient sqs) {
    var messages = new ParkedMessages(sqs, stage.bridge().names().unreadable());
    return which.equals("all") || which.equals("true") ? messages.table() : messages.text(which);
  }

  private Optional<String> stories(Stories stories) {
    var target = text("target");
    var order = text("order").map(it -> stories.ofOrder(it, target));
    return order.or(() -> text("state").map(it -> stories.ofTarget(named(target), state(it))));
  }

  private List<TargetConfig> targets() {
    var all = stage.bridge().targets();
    var target = text("target");
    if (target.isEmpty()) {
      return List.copyOf(all.values());
    }
    return Optional.ofNullable(all.get(target.get()))
        .map(List::of)
        .orElseThrow(
            () ->
                new StartupException(
                    "-Dtarget: the stage has no " + target.get() + "; it has " + all.keySet()));
  }

  private static String named(Optional<String> target) {
    return target.orElseThrow(
        () ->
            new StartupException(
                "-Dstate needs -Dtarget=<the target whose deliveries you want to see>"));
  }

  private static DeliveryState state(String text) {
    var known = List.of(DeliveryState.values());
    return known.stream()
        .filter(it -> it.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new StartupException("-Dstate is " + text + "; use one of " + known));
  }

  private Optional<String> text(String name) {
    return InspectedStage.text(properties, name);
  }
}
