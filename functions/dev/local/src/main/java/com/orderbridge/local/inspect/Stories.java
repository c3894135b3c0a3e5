package com.orderbridge.local.inspect;

import com.orderbridge.aws.dynamodb.DynamoDbDesk;
import com.orderbridge.aws.dynamodb.StoryItem;
import com.orderbridge.aws.dynamodb.StoryKey;
import com.orderbridge.delivery.story.Bodies;
import com.orderbridge.delivery.story.DeliveryKey;
import com.orderbridge.delivery.story.DeliveryRecord;
import com.orderbridge.delivery.story.DeliveryState;
import com.orderbridge.delivery.story.Round;
import com.orderbridge.delivery.story.Story;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shows the stories of orders from the deliveries table, with a line per event and target. */
final class Stories {
  private static final List<String> HEAD =
      List.of(
          "order", "source", "event", "target", "state", "attempts", "reference", "last", "reason");
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

  /**
   * Returns the stories of one order from all sources, even from one that is not configured any
   * more.
   */
  String ofOrder(String order, Optional<String> target) {
    var lines = new ArrayList<Line>();
    new DynamoDbDesk(dynamoDb, stage.bridge().names().deliveries())
        .stories(order)
        .forEach(
            (key, story) -> {
              if (target.isEmpty() || target.get().equals(key.target())) {
                lines.addAll(lines(key, story, Optional.empty()));
              }
            });
    return lines.isEmpty() ? "the table has no order " + order : table(lines);
  }

  /** Returns all deliveries of a target that are in that state. It reads the whole table. */
  String ofTarget(String target, DeliveryState state) {
    var values = Map.of(":prefix", AttributeValue.fromS(StoryKey.prefix(target)));
    var lines = new ArrayList<Line>();
    dynamoDb
        .scanPaginator(
            it ->
                it.tableName(stage.bridge().names().deliveries())
                    .filterExpression("begins_with(#target, :prefix)")
                    .expressionAttributeNames(Map.of("#target", "target"))
                    .expressionAttributeValues(values))
        .items()
        .forEach(it -> lines.addAll(lines(it, Optional.of(state))));
    return lines.isEmpty() ? "nothing of " + target + " is " + state : table(lines);
  }

  private List<Line> lines(Map<String, AttributeValue> item, Optional<DeliveryState> state) {
    return StoryKey.read(item)
        .map(key -> lines(key, StoryItem.read(item), state))
        .orElseGet(List::of);
  }

  private List<Line> lines(DeliveryKey key, Story story, Optional<DeliveryState> state) {
    return story.records().entrySet().stream()
        .filter(it -> state.filter(other -> other != it.getValue().state()).isEmpty())
        .flatMap(it -> lines(key, story, it.getKey(), it.getValue()))
        .toList();
  }

  private Stream<Line> lines(DeliveryKey key, Story story, String eventId, DeliveryRecord record) {
    var before = record.kept().rounds().stream().map(it -> line(key, eventId, it));
    return Stream.concat(before, Stream.of(line(key, story, eventId, record)));
  }

  /** Returns the line of a round that ended in the DLQ and was redriven from there. */
  private static Line line(DeliveryKey key, String eventId, Round round) {
    return new Line(
        round.at(),
        List.of(
            key.subject(),
            key.source(),
            event(key, eventId),
            key.target(),
            DeliveryState.REJECTED + ", before",
            Integer.toString(round.attempts()),
            "-",
            seconds(round.at()),
            shortened(round.code() + ": " + round.reason())));
  }

  private Line line(DeliveryKey key, Story story, String eventId, DeliveryRecord record) {
    return new Line(
        record.since(),
        List.of(
            key.subject(),
            key.source(),
            event(key, eventId),
            key.target(),
            state(story, eventId, record),
            Integer.toString(record.attempts()),
            record.reference().orElse("-"),
            seconds(record.at()),
            reason(record) + changed(record.kept().bodies())));
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
    return shortened(code.orElse("-") + reason);
  }

  private static String changed(Bodies bodies) {
    return bodies
        .changedAt()
        .map(it -> "; the body has changed since, at " + seconds(it))
        .orElse("");
  }

  private static String event(DeliveryKey key, String eventId) {
    return eventId.replace("/" + key.subject(), "");
  }

  private static String seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String shortened(String reason) {
    var text = reason.replaceAll("\\s+", " ");
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }

  private static String table(List<Line> lines) {
    var sorted = lines.stream().sorted(Comparator.comparing(Line::since)).map(Line::cells).toList();
    return Columns.of(HEAD, sorted);
  }
}
