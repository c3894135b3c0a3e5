package com.orderbridge.infra.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.orderbridge.infra.Synthesised;
import com.orderbridge.infra.stage.StageOnDisk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AlarmsTest {
  private static final String PREFIX = "order-bridge-test-";

  private static final List<String> OF_TARGET =
      List.of(
          "dead-letters",
          "overdue",
          "oldest-message",
          "unavailable",
          "success-rate",
          "credentials");
  private static final List<String> OF_SOURCE = List.of("signatures", "throttled", "too-large");
  private static final List<String> OF_SECRET = List.of("secret-unusable", "secret-short");
  private static final List<String> OF_FUNCTION =
      List.of("throttles", "snapshot", "function-errors");

  private final Synthesised stack = Synthesised.USUAL;

  @Test
  void watchesEverySourceTargetAndFunction() {
    var expected =
        Stream.of(
                of("business-central", OF_TARGET, OF_FUNCTION),
                of("hybris-cart-delete", OF_TARGET, OF_FUNCTION),
                of("receiver", OF_FUNCTION, List.of()),
                of("reread", OF_FUNCTION, List.of()),
                of("zephyrcart", OF_SOURCE, OF_SECRET),
                of("commerce-layer", OF_SOURCE, List.of()),
                of("commerce-layer-orders.place", OF_SECRET, List.of()),
                of("commerce-layer-orders.cancel", OF_SECRET, List.of()),
                of(
                    "stage",
                    List.of("unreadable", "receiver-errors", "refused-requests"),
                    List.of()))
            .flatMap(it -> it)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(expected, names());
  }

  @Test
  void tellsOperationsWhatItMeansAndWhereToRead() {
    for (var alarm : stack.all("AWS::CloudWatch::Alarm")) {
      var properties = alarm.path("Properties");

      assertEquals(PREFIX + "operations", stack.nameOf(properties.at("/AlarmActions/0")));
      assertEquals(PREFIX + "operations", stack.nameOf(properties.at("/OKActions/0")));
      assertTrue(properties.path("AlarmDescription").asText().contains("See docs/runbook.md#"));
      var overdue = properties.path("AlarmName").asText().endsWith("-overdue");
      assertEquals(
          overdue ? "ignore" : "notBreaching", properties.path("TreatMissingData").asText());
    }
  }

  @Test
  void goesOffWithTheFirstDeadLetter() {
    var alarm = alarm("business-central-dead-letters");

    assertEquals("ApproximateNumberOfMessagesVisible", alarm.path("MetricName").asText());
    assertEquals("Maximum", alarm.path("Statistic").asText());
    assertEquals(PREFIX + "business-central-dlq", queueOf(alarm));
    assertEquals(0, alarm.path("Threshold").asInt());
    assertEquals("GreaterThanThreshold", alarm.path("ComparisonOperator").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overdue", "oldest-message"})
  void goesOffWhenAnOrderIsOlderThanTheTargetsObjective(String name) {
    assertEquals(3600, alarm("business-central-" + name).path("Threshold").asInt());
    assertEquals(7200, threshold(Synthesised.FULL, "business-central-" + name));
  }

  /**
   * The period must fit how often a waiting message is received, and the time for which functions
   * report that it is settled.
   */
  @Test
  void countsTheAgeOfWhatWaitsByTheHour() {
    var metric = alarm("business-central-overdue").at("/Metrics/0/MetricStat");

    assertEquals("WaitingSeconds", metric.at("/Metric/MetricName").asText());
    assertEquals("Maximum", metric.path("Stat").asText());
    assertEquals(3600, metric.path("Period").asInt());
  }

  /** In a window SQS counts an age for up to three rests. Only our own metric knows of windows. */
  @ParameterizedTest
  @CsvSource({"13:00, 14:00, 3600", "12:00, 16:00, 5400"})
  void aPlannedWindowIsNoAgeForSqs(String from, String to, int more) {
    var stage = new StageOnDisk(Synthesised.temporary());
    stage.bridge(
        "\"function\": \"erp-push\"",
        """
        "function": "erp-push", "windows": [{ "from": "%s", "to": "%s", "timeZone": "UTC" }]\
        """
            .formatted(from, to));
    stage.deployment("{ \"targets\": { \"business-central\": { \"objective\": \"4h\" } } }");
    var synthesised = Synthesised.of(stage.stage());

    assertEquals(14_400 + more, threshold(synthesised, "business-central-oldest-message"));
    assertEquals(14_400, threshold(synthesised, "business-central-overdue"));
  }

  private static int threshold(Synthesised stack, String name) {
    return stack
        .one("AWS::CloudWatch::Alarm", "AlarmName", PREFIX + name)
        .at("/Properties/Threshold")
        .asInt();
  }

  @Test
  void goesOffWithTheFirstEventThatNoQueueTakes() {
    var alarm = alarm("zephyrcart-too-large");

    assertEquals("Answered413", alarm.at("/Metrics/0/MetricStat/Metric/MetricName").asText());
    assertEquals(0, alarm.path("Threshold").asInt());
  }

  @Test
  void judgesSuccessByWhatTheFunctionsCount() {
    var metrics = alarm("business-central-success-rate").path("Metrics");
    var counted =
        metrics
            .valueStream()
            .map(it -> it.at("/MetricStat/Metric/MetricName").asText())
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toSet());

    assertEquals(
        Set.of("Delivered", "AlreadyDelivered", "Skipped", "Retry", "Unavailable", "Rejected"),
        counted);
    assertEquals(90, alarm("business-central-success-rate").path("Threshold").asInt());
  }

  @Test
  void countsRefusedCredentialsInTheLogOfTheTarget() {
    var filter =
        stack.all("AWS::Logs::MetricFilter").stream()
            .map(it -> it.path("Properties"))
            .filter(
                it ->
                    stack
                        .nameOf(it.path("LogGroupName"))
                        .endsWith("/" + PREFIX + "business-central"))
            .findAny()
            .orElseThrow();

    assertEquals("{ $.code = \"CREDENTIALS\" }", filter.path("FilterPattern").asText());
    assertEquals("OrderBridge", filter.at("/MetricTransformations/0/MetricNamespace").asText());
    assertEquals(
        filter.at("/MetricTransformations/0/MetricName"),
        alarm("business-central-credentials").at("/Metrics/0/MetricStat/Metric/MetricName"));
  }

  /** Three of ten orders a day are many; three of a thousand are not. */
  @Test
  void judgesSignaturesByWhatTheSourceSends() {
    var alarm = alarm("zephyrcart-signatures");
    var expression = alarm.path("Metrics").findValue("Expression");

    assertEquals(
        "IF(FILL(answered401,0)>=3 AND"
            + " 5*FILL(answered401,0)>=FILL(answered401,0)+FILL(accepted,0)+FILL(ignored,0)+FILL(parked,0),"
            + " 1, 0)",
        expression.asText());
    assertEquals(0, alarm.path("Threshold").asInt());
  }

  @Test
  void hearsOfWhatApiGatewayHoldsBackItself() {
    var filter =
        stack.all("AWS::Logs::MetricFilter").stream()
            .map(it -> it.path("Properties"))
            .filter(it -> it.at("/MetricTransformations/0/MetricName").asText().equals("Throttled"))
            .findAny()
            .orElseThrow();

    assertEquals("{ $.status = \"429\" }", filter.path("FilterPattern").asText());
    assertEquals(
        "ANY /webhooks/zephyrcart",
        alarm("zephyrcart-throttled").findValuesAsText("Value").getFirst());
  }

  @Test
  void namesTheSecretThatIsNotInOrder() {
    var alarm = alarm("zephyrcart-secret-unusable");

    var metric = alarm.at("/Metrics/0/MetricStat/Metric");
    assertEquals("SecretUnusable", metric.path("MetricName").asText());
    assertEquals("order-bridge/test/source/zephyrcart", metric.at("/Dimensions/0/Value").asText());
    assertTrue(
        alarm
            .path("AlarmDescription")
            .asText()
            .contains("order-bridge/test/source/zephyrcart is not set"));
  }

  private static Stream<String> of(String subject, List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).map(it -> PREFIX + subject + "-" + it);
  }

  private Set<String> names() {
    return stack.all("AWS::CloudWatch::Alarm").stream()
        .map(it -> it.at("/Properties/AlarmName").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String queueOf(JsonNode alarm) {
    return stack.nameOf(alarm.at("/Dimensions/0/Value"));
  }

  private JsonNode alarm(String name) {
    return stack.one("AWS::CloudWatch::Alarm", "AlarmName", PREFIX + name).path("Properties");
  }
}
