package com.orderbridge.local;

import com.orderbridge.adapters.aws.StoryItem;
import com.orderbridge.core.delivery.DeliveryRecord;
import com.orderbridge.core.delivery.DeliveryState;
import com.orderbridge.core.delivery.Story;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders' stories from the deliveries table, a line per event and target. */
final class Stories {
  private static final List<String> HEAD =
      List.of("order", "event", "target", "state", "attempts", "reference", "last", "reason");
  private static final int LONGEST_REASON = 200;

  private final InspectedStage stage;
  private final DynamoDbClient dynamoDb;
  private final Instant now;

  private record Line(Instant since, List<String> cells) {}

  Stories(InspectedStage stage, DynamoDbClient dynamoDb, Instant now) {
    this.stage = stage;
    this.dynamoDb = dynamoDb;
    this.now = now;
  }

  /** Of one order, at every source of the stage that may have one by that id. */
  String ofOrder(String order, Optional<String> target) {
    var lines = new ArrayList<Line>();
    for (var source : stage.bridge().sources().keySet()) {
      items(source + "/" + order).stream()
          .filter(it -> target.filter(name -> !name.equals(text(it, "target"))).isEmpty())
          .forEach(it -> lines.addAll(lines(it, Optional.empty())));
    }
    return lines.isEmpty()
        ? "the table has no order " + order + " of " + stage.bridge().sources().keySet()
        : table(lines);
  }

  /** All of a target that are in that state. Reads the whole table. */
  String ofTarget(String target, DeliveryState state) {
    var values = Map.of(":target", AttributeValue.fromS(target));
    var lines = new ArrayList<Line>();
    dynamoDb
        .scanPaginator(
            it ->
                it.tableName(stage.bridge().names().deliveries())
                    .filterExpression("#target = :target")
                    .expressionAttributeNames(Map.of("#target", "target"))
                    .expressionAttributeValues(values))
        .items()
        .forEach(it -> lines.addAll(lines(it, Optional.of(state))));
    return lines.isEmpty() ? "nothing of " + target + " is " + state : table(lines);
  }

  private List<Map<String, AttributeValue>> items(String subject) {
    return dynamoDb
        .queryPaginator(
            it ->
                it.tableName(stage.bridge().names().deliveries())
                    .keyConditionExpression("subject = :subject")
                    .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
        .items()
        .stream()
        .toList();
  }

  private List<Line> lines(Map<String, AttributeValue> item, Optional<DeliveryState> state) {
    var story = StoryItem.read(item);
    var subject = text(item, "subject");
    return story.records().entrySet().stream()
        .filter(it -> state.filter(other -> other != it.getValue().state()).isEmpty())
        .map(it -> line(subject, text(item, "target"), story, it.getKey(), it.getValue()))
        .toList();
  }

  private Line line(
      String subject, String target, Story story, String eventId, DeliveryRecord record) {
    var order = subject.substring(subject.indexOf('/') + 1);
    return new Line(
        record.since(),
        List.of(
            subject,
            eventId.replace("/" + order, ""),
            target,
            state(story, eventId, record),
            Integer.toString(record.attempts()),
            record.reference().orElse("-"),
            record.at().truncatedTo(ChronoUnit.SECONDS).toString(),
            reason(record)));
  }

  private String state(Story story, String eventId, DeliveryRecord record) {
    var begun = story.begun().get(eventId);
    return begun != null && begun.isAfter(now)
        ? record.state() + ", in work"
        : record.state().name();
  }

  private static String reason(DeliveryRecord record) {
    var code = record.code().filter(it -> !it.equals(record.state().name()));
    var reason = record.reason().map(it -> ": " + it).orElse("");
    var text = code.orElse("-") + reason.replaceAll("\\s+", " ");
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }

  private static String table(List<Line> lines) {
    var sorted = lines.stream().sorted(Comparator.comparing(Line::since)).map(Line::cells).toList();
    return Columns.of(HEAD, sorted);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
  }
}
