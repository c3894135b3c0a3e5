package com.orderbridge.local.alarms;

import com.orderbridge.core.config.Windows;
import com.orderbridge.core.event.Event;
import com.orderbridge.delivery.Outcome;
import com.orderbridge.delivery.Outcome.Unavailable;
import com.orderbridge.receiver.ReceiverLines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What goes wrong, as the metrics see it. What our functions count is what they log in the
 * incident; what AWS counts has the names of its documentation.
 */
record Incidents(CloudWatch metrics, Template template) {
  private static final Outcome WELL = new Outcome.Delivered("1001");
  private static final Map<String, String> PATHS =
      Map.of("zephyrcart", "/webhooks/zephyrcart", "commerce-layer", "/order/notifications");

  private static final Instant BEGIN = Days.START.plus(Duration.ofHours(1));

  /**
   * Lets it happen, an hour after the start or from there on.
   *
   * @param kind the alarm's name without its subject
   */
  void happen(String kind, String subject) {
    switch (kind) {
      case "dead-letters" -> queue(subject + "-dlq", "ApproximateNumberOfMessagesVisible", 1);
      case "unreadable" -> queue("unreadable", "ApproximateNumberOfMessagesVisible", 1);
      case "oldest-message" -> queue(subject, "ApproximateAgeOfOldestMessage", 3601);
      case "overdue", "unavailable" -> failing(subject, new Unavailable("HTTP_503", "down"));
      case "success-rate" -> failing(subject, new Outcome.Retry("HTTP_500", "x"));
      case "credentials" -> failing(subject, new Unavailable(Unavailable.CREDENTIALS, "no token"));
      case "throttles" -> lambda(Map.of("FunctionName", name(subject)), "Throttles");
      case "function-errors" -> lambda(live(subject), "Errors");
      case "snapshot" -> lambda(live(subject), "AsyncEventsDropped");
      case "receiver-errors" -> count(api("5xx"), 1, BEGIN);
      case "refused-requests" -> count(api("4xx"), 101, BEGIN);
      case "throttled" -> heldBack(subject);
      case "signatures" -> forged(subject);
      case "too-large" -> receiver(new ReceiverLines(BEGIN).tooLarge(subject));
      case "secret-unusable" -> receiver(new ReceiverLines(BEGIN).secretUnset(secret(subject)));
      case "secret-short" -> receiver(new ReceiverLines(BEGIN).secretShort(secret(subject)));
      default -> throw new AssertionError("nobody knows what " + kind + " should tell of");
    }
  }

  private void queue(String queue, String metric, double value) {
    metrics.put(new Metric("AWS/SQS", metric, Map.of("QueueName", name(queue))), value, BEGIN);
  }

  private void lambda(Map<String, String> dimensions, String metric) {
    metrics.put(new Metric("AWS/Lambda", metric, dimensions), 1, BEGIN);
  }

  /** Of the version that serves. */
  private static Map<String, String> live(String function) {
    return Map.of("FunctionName", name(function), "Resource", name(function) + ":live");
  }

  private Metric api(String metric) {
    var id = Map.of("ApiId", template.idOf("AWS::ApiGatewayV2::Api"));
    return new Metric("AWS/ApiGateway", metric, id);
  }

  /** For three hours, of thirty orders. */
  private void failing(String target, Outcome meanwhile) {
    var well = BEGIN.plus(Duration.ofHours(3));
    BiFunction<Event, Instant, Outcome> answers = (_, now) -> now.isBefore(well) ? meanwhile : WELL;
    var days = new Days(metrics, target, Windows.NONE, answers);
    for (int order = 0; order < 30; order++) {
      days.sends("created", "o" + order, Duration.ofMinutes(60 + 5L * order));
    }
    days.pass(Duration.ofHours(6));
  }

  private void heldBack(String source) {
    access(source, 429, BEGIN);
  }

  private void access(String source, int status, Instant at) {
    var route = "ANY " + PATHS.getOrDefault(source, "");
    metrics.log("/aws/vendedlogs/order-bridge-test", template.accessLog(route, status), at);
  }

  /** Three of five in an hour. */
  private void forged(String source) {
    for (int i = 0; i < 3; i++) {
      receiver(new ReceiverLines(BEGIN.plusSeconds(600L * i)).unsigned(source));
    }
    receiver(new ReceiverLines(BEGIN).accepted(source));
    receiver(new ReceiverLines(BEGIN).accepted(source));
  }

  private void receiver(String line) {
    metrics.log("/aws/lambda/" + name("receiver"), line, BEGIN);
  }

  private static String name(String what) {
    return Template.PREFIX + what;
  }

  /** A topic's alarm is named after it. */
  private static String secret(String subject) {
    return "order-bridge/test/source/" + subject.replace("commerce-layer-", "commerce-layer/");
  }

  /** A day with nothing to tell of: orders, one failure among them, and a sender's mistake. */
  void nothing() {
    template.names("AWS::SQS::Queue", "QueueName").forEach(this::quietQueue);
    template.names("AWS::Lambda::Function", "FunctionName").forEach(this::quietFunction);
    PATHS.keySet().forEach(this::usual);
    usual(new Days(metrics, "business-central", Windows.NONE, onceFailing()));
    usual(new Days(metrics, "hybris-cart-delete", Windows.NONE, onceFailing()));
    everyFiveMinutes(at -> count(api("4xx"), 1, at));
    everyFiveMinutes(at -> count(api("5xx"), 0, at));
  }

  private void quietQueue(String queue) {
    var its = Map.of("QueueName", queue);
    everyFiveMinutes(
        at -> {
          count(new Metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", its), 0, at);
          count(new Metric("AWS/SQS", "ApproximateAgeOfOldestMessage", its), 20, at);
        });
  }

  private void quietFunction(String function) {
    var its = Map.of("FunctionName", function);
    var live = live(function.substring(Template.PREFIX.length()));
    everyFiveMinutes(
        at -> {
          count(new Metric("AWS/Lambda", "Throttles", its), 0, at);
          count(new Metric("AWS/Lambda", "Errors", live), 0, at);
          count(new Metric("AWS/Lambda", "AsyncEventsDropped", live), 0, at);
        });
  }

  private void usual(String source) {
    receiver(new ReceiverLines(BEGIN).unsigned(source));
    everyFiveMinutes(
        at -> {
          receiver(new ReceiverLines(at).accepted(source));
          access(source, 202, at);
        });
  }

  private static void usual(Days days) {
    for (int order = 0; order < 48; order++) {
      days.sends("created", "o" + order, Duration.ofMinutes(30L * order));
    }
    days.pass(Duration.ofDays(1));
  }

  /** Each tenth order, at its first attempt. */
  private static BiFunction<Event, Instant, Outcome> onceFailing() {
    var tried = new HashSet<String>();
    return (event, _) ->
        event.subject().endsWith("0") && tried.add(event.id())
            ? new Outcome.Retry("HTTP_500", "x")
            : WELL;
  }

  private void count(Metric metric, double value, Instant at) {
    metrics.put(metric, value, at);
  }

  private static void everyFiveMinutes(Consumer<Instant> what) {
    for (int minute = 0; minute < 24 * 60; minute += 5) {
      what.accept(Days.START.plus(Duration.ofMinutes(minute)));
    }
  }
}
