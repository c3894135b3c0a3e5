package com.orderbridge.local.inspect;

import com.orderbridge.aws.dynamodb.DynamoDbBreaker;
import com.orderbridge.core.config.TargetConfig;
import com.orderbridge.local.stage.StartupException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Shows how many messages wait in which queue, and why: a line per target, and one for bodies to be
 * read again.
 */
final class WaitingMessages {
  private static final List<String> HEAD =
      List.of("target", "to be received", "resting or in work", "in its DLQ", "now");

  private final InspectedStage stage;
  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final Map<String, String> urls = new TreeMap<>();

  WaitingMessages(InspectedStage stage, SqsClient sqs, DynamoDbClient dynamoDb) {
    this.stage = stage;
    this.sqs = sqs;
    this.dynamoDb = dynamoDb;
    var prefix = stage.bridge().names().queue("");
    sqs.listQueuesPaginator(it -> it.queueNamePrefix(prefix).maxResults(1000))
        .queueUrls()
        .forEach(it -> urls.put(it.substring(it.lastIndexOf('/') + 1), it));
  }

  String table(List<TargetConfig> targets, Instant now) {
    var names = stage.bridge().names();
    var lines = new ArrayList<List<String>>();
    for (var target : targets) {
      var queue = names.queue(target.name());
      lines.add(line(target.name(), queue, names.deadLetterQueue(target.name()), now(target, now)));
    }
    lines.add(line("reread, unreadable", names.reread(), names.unreadable(), ""));
    return Columns.of(HEAD, lines);
  }

  private List<String> line(String what, String queue, String deadLetters, String now) {
    var waiting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var resting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
    return List.of(
        what, count(queue, waiting), count(queue, resting), count(deadLetters, waiting), now);
  }

  private String count(String queue, QueueAttributeName name) {
    var url = urls.get(queue);
    if (url == null) {
      throw new StartupException(
          "there is no queue %s in %s: is the stage deployed there, and to the account of these credentials?"
              .formatted(queue, stage.region()));
    }
    var attributes = sqs.getQueueAttributes(it -> it.queueUrl(url).attributeNames(name));
    return attributes.attributes().getOrDefault(name, "?");
  }

  private String now(TargetConfig target, Instant now) {
    var window = target.windows().openUntil(now).map(it -> "planned window until " + it);
    return window.or(() -> breaker(target, now)).orElse("open for deliveries");
  }

  private Optional<String> breaker(TargetConfig target, Instant now) {
    var table = stage.bridge().names().deliveries();
    var health = new DynamoDbBreaker(dynamoDb, table, target.name()).read();
    if (health.openings() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        health.openUntil().isAfter(now)
            ? "unavailable, tried again at " + health.openUntil()
            : "unavailable, one delivery tries");
  }
}
